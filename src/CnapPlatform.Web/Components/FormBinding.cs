using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace CnapPlatform.Web.Components;

/// <summary>
/// How posted fields become a form: dates from their three parts, an empty field as an empty text, what is ticked as a
/// list.
/// </summary>
internal static class FormBinding
{
    public static void Configure(MvcOptions options)
    {
        // What is required is said by each command's validator, in the form's own words.
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        options.ModelMetadataDetailsProviders.Add(new EmptyStaysEmpty());
        options.ModelBinderProviders.Insert(0, new DatePartsProvider());
        options.ModelBinderProviders.Insert(0, new ListProvider());

        var messages = options.ModelBindingMessageProvider;
        messages.SetValueMustNotBeNullAccessor(_ => FormMessage("Required"));
        messages.SetMissingBindRequiredValueAccessor(_ => FormMessage("Required"));
        messages.SetMissingKeyOrValueAccessor(() => FormMessage("Required"));
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => FormMessage("Malformed"));
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => FormMessage("Malformed"));
        messages.SetUnknownValueIsInvalidAccessor(_ => FormMessage("Malformed"));
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => FormMessage("Malformed"));
        messages.SetValueIsInvalidAccessor(_ => FormMessage("Malformed"));
        messages.SetValueMustBeANumberAccessor(_ => FormMessage("NotANumber"));
        messages.SetNonPropertyValueMustBeANumberAccessor(() => FormMessage("NotANumber"));
    }

    // Binding knows no services; what a page says is the same in all of them.
    private static string FormMessage(string key) => new Kernel.Texts(missingIsAnError: true)[$"Form.{key}"];

    private sealed class EmptyStaysEmpty : IDisplayMetadataProvider
    {
        public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
        {
            if (context.Key.ModelType == typeof(string)
                && context.Key.PropertyInfo is { } property
                && new NullabilityInfoContext().Create(property).WriteState == NullabilityState.NotNull)
            {
                context.DisplayMetadata.ConvertEmptyStringToNull = false;
            }
        }
    }

    private sealed class ListProvider : IModelBinderProvider
    {
        private readonly CollectionModelBinderProvider _usual = new();

        public IModelBinder? GetBinder(ModelBinderProviderContext context)
        {
            var type = context.Metadata.ModelType;
            var isList = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
                && type.GenericTypeArguments[0] != typeof(IFormFile);
            return isList && _usual.GetBinder(context) is { } binder ? new ListBinder(binder) : null;
        }
    }

    // The usual binder adds to the list that the form begins with, and an empty one that cannot grow stays empty: what
    // was ticked would be lost without a word.
    private sealed class ListBinder(IModelBinder usual) : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext bindingContext)
        {
            bindingContext.Model = null;
            return usual.BindModelAsync(bindingContext);
        }
    }

    private sealed class DatePartsProvider : IModelBinderProvider
    {
        public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
            context.Metadata.UnderlyingOrModelType == typeof(DateOnly) ? new DatePartsBinder() : null;
    }

    private sealed class DatePartsBinder : IModelBinder
    {
        private static readonly string[] Whole = ["yyyy-MM-dd", "dd.MM.yyyy", "d.M.yyyy", "dd/MM/yyyy"];

        public Task BindModelAsync(ModelBindingContext bindingContext)
        {
            var name = bindingContext.ModelName;
            var typed = Typed(bindingContext, name);
            if (typed.Trim(' ', '-').Length == 0)
            {
                return Task.CompletedTask;
            }

            if (DateOnly.TryParseExact(typed, Whole, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                bindingContext.Result = ModelBindingResult.Success(date);
            }
            else
            {
                bindingContext.ModelState.TryAddModelError(name, FormMessage("NotADate"));
            }

            return Task.CompletedTask;
        }

        private static string Typed(ModelBindingContext context, string name)
        {
            if (context.ValueProvider.GetValue(name) is { FirstValue: { } whole } given)
            {
                context.ModelState.SetModelValue(name, given);
                return whole.Trim();
            }

            var year = Part("Year");
            var month = Part("Month").PadLeft(2, '0');
            var day = Part("Day").PadLeft(2, '0');
            return (year + month + day).Trim('0').Length == 0 ? "" : $"{year}-{month}-{day}";

            string Part(string part)
            {
                var value = context.ValueProvider.GetValue($"{name}.{part}");
                context.ModelState.SetModelValue($"{name}.{part}", value);
                return value.FirstValue?.Trim() ?? "";
            }
        }
    }
}
