using System.Globalization;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Reports.Papers.Pages;

public sealed class SignedForm
{
    public IFormFile? File { get; set; }
}

/// <summary>The sections as a form sends them back.</summary>
public sealed class SectionsForm
{
    /// <summary>Empty where the form has none: who only signs edits nothing.</summary>
    public Dictionary<string, string?> Text { get; set => field = value ?? []; } = [];

    public Dictionary<string, int> Revision { get; set => field = value ?? []; } = [];

    /// <summary>Key of the section to be drafted anew; null when everything is kept as typed.</summary>
    public string? Take { get; set; }

    /// <summary>"xem" to go on to the preview once everything is kept; null to stay.</summary>
    public string? Next { get; set; }

    public IReadOnlyList<SectionEdit> Edits =>
        [
            .. Text.Where(pair => pair.Key != Take)
                .Select(pair => new SectionEdit(pair.Key, pair.Value ?? "", Revision.GetValueOrDefault(pair.Key))),
        ];
}

/// <summary>What is said when a report takes its number.</summary>
public sealed class IssueForm
{
    public string? Day { get; set; }

    /// <summary>Place in <see cref="PaperIssuing.Authorities"/>.</summary>
    public int Authority { get; set; }
    public string? Signer { get; set; }
    public string? Number { get; set; }
    public string? GapReason { get; set; }

    /// <summary>Keys of the sections stated to be empty, parted by commas.</summary>
    public string? Nothing { get; set; }

    public static IssueForm From(QueryState query) => new()
    {
        Day = query.Text("ngay"),
        Authority = query.Number("quyen") ?? -1,
        Signer = query.Text("ky"),
        Number = query.Text("so"),
        GapReason = query.Text("bo-qua"),
        Nothing = query.Text("khong"),
    };

    /// <summary>An address of the preview with this order.</summary>
    public string Address(string path) => QueryState.Address(
        path, ("ngay", Day), ("quyen", Authority.ToString(CultureInfo.InvariantCulture)), ("ky", Signer), ("so", Number),
        ("bo-qua", GapReason), ("khong", Nothing));

    public Result<IssueOrder> Read()
    {
        if (DayInput.Read(Day).Day is not { } day) return DayInput.Refuse(Day) ?? PaperRefusals.Day;
        if (Authority < 0 || Authority >= PaperIssuing.Authorities.Count) return PaperRefusals.Authority;
        int? number = null;
        if (!VietnameseText.IsBlank(Number))
        {
            if (!int.TryParse(Number, NumberStyles.None, CultureInfo.InvariantCulture, out var typed))
                return new Refusal("register.number", "Số văn bản chỉ gồm chữ số; đề nghị nhập lại hoặc để trống để lấy số tiếp theo.");
            number = typed;
        }

        return new IssueOrder
        {
            Day = day,
            Authority = PaperIssuing.Authorities[Authority],
            Signer = Signer ?? "",
            Number = number,
            GapReason = GapReason,
            Nothing = Nothing?.Split(',') ?? [],
        };
    }
}

public sealed class TemplateForm
{
    public IFormFile? File { get; set; }
}
