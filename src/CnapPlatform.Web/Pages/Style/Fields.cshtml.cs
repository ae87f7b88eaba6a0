using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CnapPlatform.Web.Pages.Style;

/// <summary>Every kind of field, empty and with an error.</summary>
public sealed class FieldsModel(IWebHostEnvironment environment) : StyleGuidePage(environment)
{
    [BindProperty]
    public Sample Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Ways { get; } =
        [new("У ЦНАПі", "counter"), new("Електронною поштою", "email"), new("Поштою", "post")];

    public void OnPost()
    {
        ModelState.AddModelError("Form.Name", "Введіть прізвище, імʼя та по батькові");
        ModelState.AddModelError("Form.Way", "Оберіть, як передати результат");
        ModelState.AddModelError("Form.File", "Файл завеликий: 12 МБ. Додайте файл до 10 МБ");
        ModelState.AddModelError("", "Ця послуга сьогодні не надається: ЦНАП зачинено на облік");
    }

    public sealed record Sample
    {
        public string Name { get; init; } = "";
        public string Email { get; init; } = "";
        public DateOnly? BornOn { get; init; }
        public string Reason { get; init; } = "";
        public string Way { get; init; } = "";
        public IReadOnlyList<string> Papers { get; init; } = [];
        public string Oblast { get; init; } = "";
        public bool Agrees { get; init; }
        public IFormFile? File { get; init; }
    }
}
