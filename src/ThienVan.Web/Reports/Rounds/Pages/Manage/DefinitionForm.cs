using System.Globalization;
using Microsoft.Extensions.Primitives;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;

namespace ThienVan.Web.Reports.Rounds.Pages.Manage;

/// <summary>A report definition as typed.</summary>
public sealed class DefinitionForm
{
    public const string All = "tat-ca";
    public const string ByKind = "theo-loai";
    public const string Chosen = "chon";

    public string? Id { get; set; }
    public string? Name { get; set; }
    public PeriodType Type { get; set; } = PeriodType.Month;

    /// <summary><see cref="All"/>, <see cref="ByKind"/> or <see cref="Chosen"/>.</summary>
    public string Asks { get; set; } = All;
    public string? Due { get; set; } = "3";
    public string? Consolidate { get; set; } = "3";
    public string? UpwardDay { get; set; }
    public string? Grace { get; set; } = "0";
    public string? Opens { get; set; } = "10";
    public bool Scheduled { get; set; }
    public string? Addressee { get; set; }
    public string? LegalSource { get; set; }
    public string? From { get; set; }
    public string? To { get; set; }

    /// <summary>Revision the form was opened on; null for a new definition.</summary>
    public int? Revision { get; set; }

    /// <summary>Lines ticked, in the order of their codes; not a field of its own.</summary>
    public IReadOnlyList<AskedLine>? Ticked { get; set; }

    public static DefinitionForm Of(KeptDefinition kept) => new()
    {
        Id = kept.Definition.Id,
        Name = kept.Definition.Name,
        Type = kept.Definition.Type,
        Asks =
            kept.Definition.Asked.Count > 0 || kept.Definition.Kinds is { Count: 0 } ? Chosen
            : kept.Definition.Kinds is null ? All
            : ByKind,
        Due = Number(kept.Definition.DueWorkingDays),
        Consolidate = Number(kept.Definition.ConsolidateWorkingDays),
        UpwardDay = kept.Definition.UpwardDay is { } day ? Number(day) : null,
        Grace = Number(kept.Definition.GraceWorkingDays),
        Opens = Number(kept.Definition.OpensDaysBefore),
        Scheduled = kept.Definition.OpensBySchedule,
        Addressee = kept.Definition.Addressee,
        LegalSource = kept.Definition.LegalSource,
        From = DayInput.Write(kept.Definition.From),
        To = DayInput.Write(kept.Definition.To),
        Revision = kept.Revision,
        Ticked = Ordered(kept.Definition.Asked),
    };

    /// <param name="kinds">Kinds the definition asks by now, kept while it goes on asking by kind.</param>
    /// <param name="lines">The lines ticked.</param>
    public Result<ReportDefinition> Read(IReadOnlyList<IndicatorKind>? kinds, IReadOnlyList<AskedLine> lines)
    {
        if (DayInput.Read(From).Day is not { } from) return new Refusal("round.definition_from", "Đề nghị chọn ngày bắt đầu áp dụng mẫu.");
        if (!VietnameseText.IsBlank(To) && DayInput.Read(To).Day is null)
            return new Refusal("round.definition_to", "Ngày thôi áp dụng chưa đọc được; đề nghị chọn lại hoặc bỏ trống.");
        if (
            Whole(Due) is not { } due
            || Whole(Consolidate) is not { } consolidate
            || Whole(Grace) is not { } grace
            || Whole(Opens) is not { } opens
        )
            return new Refusal("round.definition_number", "Các ô số ngày chỉ nhận số nguyên; đề nghị nhập lại.");
        if (!VietnameseText.IsBlank(UpwardDay) && Whole(UpwardDay) is null)
            return new Refusal("round.definition_number", "Ngày cố định gửi cấp trên chỉ nhận số nguyên; đề nghị nhập lại.");
        return new ReportDefinition
        {
            Id = Id?.Trim() ?? "",
            Name = Name?.Trim() ?? "",
            Type = Type,
            Asked = Asks == Chosen ? lines : [],
            Kinds = Asks switch { All => null, ByKind => kinds, _ => [] },
            DueWorkingDays = due,
            ConsolidateWorkingDays = consolidate,
            UpwardDay = Whole(UpwardDay),
            GraceWorkingDays = grace,
            OpensDaysBefore = opens,
            OpensBySchedule = Scheduled,
            Addressee = Text(Addressee),
            LegalSource = Text(LegalSource),
            From = from,
            To = DayInput.Read(To).Day,
        };
    }

    /// <summary>Lines ticked in <c>LinePicker</c>.</summary>
    public static IReadOnlyList<AskedLine> Lines(IFormCollection form)
    {
        var groups = form["Form.Groups"].OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. Distinct(form["Form.Lines"]).Select(code => new AskedLine(code, groups.Contains(code)))];
    }

    public static IReadOnlyList<AskedLine> Ordered(IEnumerable<AskedLine> lines) =>
        [.. lines.OrderBy(line => line.Code, StringComparer.Ordinal)];

    private static IEnumerable<string> Distinct(StringValues values) =>
        values.OfType<string>().Where(code => code.Length > 0).Distinct(StringComparer.Ordinal);

    private static string? Text(string? typed) => VietnameseText.IsBlank(typed) ? null : typed.Trim();

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int? Whole(string? typed) =>
        int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
