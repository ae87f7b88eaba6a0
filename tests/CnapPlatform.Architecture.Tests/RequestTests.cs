using System.Reflection;
using CnapPlatform.Application;
using CnapPlatform.Application.Kernel;
using FluentValidation;
using MediatR;

namespace CnapPlatform.Architecture.Tests;

/// <summary>The form of a use case: who may send it, and that nothing but the mediator reaches its handler.</summary>
public sealed class RequestTests
{
    private static readonly Type[] Types = typeof(ApplicationSetup).Assembly.GetTypes();

    private static List<Type> Requests =>
        [.. Types.Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(IBaseRequest)))];

    [Fact]
    public void Every_request_says_who_may_send_it()
    {
        Assert.NotEmpty(Requests);
        Assert.Empty(Requests.Where(request => request.GetCustomAttribute<AllowAttribute>() is null));
    }

    [Fact]
    public void Every_request_has_one_handler()
    {
        var handled = Types.SelectMany(type => type.GetInterfaces())
            .Where(IsHandler)
            .Select(handler => handler.GetGenericArguments()[0])
            .ToList();

        Assert.NotEmpty(handled);
        Assert.Empty(Requests.Where(request => handled.Count(type => type == request) != 1));
    }

    [Fact]
    public void Handlers_and_validators_are_internal_and_sealed()
    {
        var inner = Types.Where(type => !type.IsAbstract
            && (Array.Exists(type.GetInterfaces(), IsHandler) || type.IsAssignableTo(typeof(IValidator)))).ToList();

        Assert.NotEmpty(inner);
        Assert.Empty(inner.Where(type => !type.IsSealed || type.IsPublic || type.IsNestedPublic));
    }

    [Fact]
    public void A_request_and_its_handler_stand_in_one_use_case()
    {
        var strays = Requests.Where(request => request.DeclaringType is not { IsAbstract: true, IsSealed: true });

        Assert.Empty(strays);
    }

    private static bool IsHandler(Type type) =>
        type.IsGenericType
        && (type.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)
            || type.GetGenericTypeDefinition() == typeof(IRequestHandler<>));
}
