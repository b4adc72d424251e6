using ThienVan.Core.Cases.Feedback;
using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Places;
using ThienVan.Web.Cases.Book;
using ThienVan.Web.Cases.Categories;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Cases.Reporting;

/// <summary>Names of the fields of the public form, and what they hold.</summary>
public sealed class ReportForm(IFormCollection form)
{
    public const string Category = CaseLinks.CategoryField;
    public const string Words = "viec";
    public const string Spot = CaseLinks.SpotField;
    public const string Address = "dia-chi";
    public const string Group = "to-dan-pho";
    public const string Asset = CaseLinks.AssetField;
    public const string Photos = "anh";
    public const string Name = "ho-ten";
    public const string Phone = "dien-thoai";
    public const string Email = "thu";
    public const string Ticket = "phieu";
    public const string Proof = "cong";

    /// <summary>No person sees it; whoever fills it in is a program.</summary>
    public const string Trap = "trang-web";

    /// <summary>Id of the report they say theirs is about too; empty to send a report of its own although others lie near.</summary>
    public const string Joins = "gap-cung";

    /// <summary>They have seen what lies near.</summary>
    public const string Seen = "da-xem-trung";

    /// <summary>Name of the field of a question.</summary>
    public static string Answer(string question) => $"tra-loi-{question}";

    public string? this[string field] => form[field].ToString() is { Length: > 0 } text ? text : null;

    public IReadOnlyList<string> All(string field) => [.. form[field].OfType<string>()];

    public bool Has(string field) => this[field] is not null;

    public IReadOnlyList<IFormFile> Files => [.. form.Files.GetFiles(Photos).Where(file => file.Length > 0)];
}

/// <summary>From the fields of the form to a report.</summary>
public sealed class ReportReader(ShippedCategories categories, CaseNames names)
{
    private static readonly Refusal _category = new("feedback.category", "Đề nghị chọn lĩnh vực phản ánh.");
    private static readonly Refusal _group = new("feedback.neighbourhood", "Tổ dân phố này không có trong danh sách; đề nghị chọn lại.");

    /// <param name="form">As sent.</param>
    /// <param name="asset">The thing that the form was opened for; null for none.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Result<SentReport>> ReadAsync(ReportForm form, ReportedThing? asset, CancellationToken ct)
    {
        if (categories.Catalogue.Open.FirstOrDefault(one => one.Code == form[ReportForm.Category]) is not { } category) return _category;
        if (SentReport.RefuseText(form[ReportForm.Words]) is { } wordless) return wordless;
        var answers = AnswerReader.Read(category, code => form.All(ReportForm.Answer(code)));
        if (answers.IsRefused) return answers.Refusal!;
        var ward = await names.ReadAsync(ct);
        var place = PlaceOf(form[ReportForm.Spot], ward);
        if (place.IsRefused) return place.Refusal!;
        var group = form[ReportForm.Group];
        if (group is not null && !ward.Neighbourhoods.ContainsKey(group)) return _group;
        var contact = SentContact.Read(
            form[ReportForm.Name], form[ReportForm.Phone], form[ReportForm.Email]);
        if (contact.IsRefused) return contact.Refusal!;
        var report = new SentReport
        {
            Category = category,
            Text = VietnameseText.Normalize(form[ReportForm.Words]!).Trim(),
            Answers = answers.Value,
            Place = place.Value ?? asset?.Place,
            Address = CaseText.Read(form[ReportForm.Address]),
            Neighbourhood = group ?? asset?.Neighbourhood,
            Asset = asset?.Subject,
            AssetTitle = asset?.Title,
            Contact = contact.Value,
        };
        return report.RefusePlace() is { } nowhere ? nowhere : report;
    }

    private static Result<Place?> PlaceOf(string? typed, WardSurroundings ward)
    {
        if (CaseText.Read(typed) is not { } text) return (Place?)null;
        var read = PlaceInput.Read(text, ward.FromGrid);
        return read.IsRefused ? read.Refusal! : read.Value;
    }
}
