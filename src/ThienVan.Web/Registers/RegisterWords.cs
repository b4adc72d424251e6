using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Facts;
using ThienVan.Core.Registers.Items;
using ThienVan.Web.Shared.Ui.Figures;

namespace ThienVan.Web.Registers;

/// <summary>What is said of registers and their items, in one place.</summary>
public static class RegisterWords
{
    public const string State = "Trạng thái";

    /// <summary>Of the day from which an item has its state.</summary>
    public const string Since = "Từ ngày";

    public static StatusTone Tone(RegisterState state) => state switch
    {
        { Ends: true } => StatusTone.NoData,
        { Look: StateLook.Good } => StatusTone.OnTrack,
        { Look: StateLook.Warning } => StatusTone.AtRisk,
        { Look: StateLook.Bad } => StatusTone.OffTrack,
        _ => StatusTone.Achieved,
    };

    /// <summary>"Đang sáng, từ 12/10/2026".</summary>
    public static string Say(RegisterDefinition register, string? state, DateOnly? since = null) =>
        (register.State(state)?.Name ?? state ?? FigureText.Missing) + (since is { } day ? $", từ {FigureText.Day(day)}" : "");

    /// <summary>"Từ 12/10/2026", "chưa ghi từ ngày nào".</summary>
    public static string SinceWhen(DateOnly? day) => day is { } known ? $"{Since[..2]} {FigureText.Day(known)}" : "chưa ghi từ ngày nào";

    /// <summary>What is written into a field.</summary>
    public static string Kind(RegisterField field) => field.Kind switch
    {
        FieldKind.Text => "Chữ",
        FieldKind.Whole => $"Số nguyên{FigureText.After(field.Measure)}",
        FieldKind.Decimal => $"Số{FigureText.After(field.Measure)}",
        FieldKind.Money => $"Tiền{FigureText.After(field.Measure)}",
        FieldKind.Day => "Ngày",
        FieldKind.Choice => $"Một trong: {string.Join(", ", field.Choices.Select(choice => choice.Name))}",
        FieldKind.Unit => "Đơn vị của phường",
        FieldKind.Neighbourhood => "Tổ dân phố",
        FieldKind.Place => "Vị trí: vĩ độ, kinh độ hoặc tọa độ VN-2000",
        FieldKind.Files => "Tệp: thêm ở trang của mục" + (field.Before.Count > 0 ? ", phải có trước khi sang trạng thái đã nêu" : ""),
        FieldKind.Line => "Đường: mỗi dòng một điểm, chiều dài tự tính (m)",
        FieldKind.Area => "Vùng: mỗi dòng một điểm, diện tích tự tính (m²)",
        FieldKind.Organisation => "Tổ chức: tên, mã số thuế hoặc quyết định thành lập nếu có",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field.Kind, message: null),
    };

    /// <summary>Every kind of field as a definition writes it, and what is written into one.</summary>
    public static IEnumerable<(string Kind, string Words)> Kinds => Enum.GetValues<FieldKind>().Select(kind =>
        (kind.ToString().ToLowerInvariant(),
            Kind(new() { Code = "", Name = "", Kind = kind, Choices = [new("", "các lựa chọn ở choices")] })));

    /// <summary>What a line or an area comes to.</summary>
    public static string Measured(RegisterField field) => field.Kind == FieldKind.Line ? "chiều dài" : "diện tích";

    /// <summary>"Diện tích đo trên tọa độ VN-2000, 12 điểm".</summary>
    public static string Corners(RegisterField field, Shape shape) =>
        $"{VietnameseText.Capital(Measured(field))} tính trên mặt phẳng VN-2000 từ {shape.Corners} điểm";

    /// <summary>"86 cột đèn".</summary>
    public static string Count(RegisterDefinition register, int count) => $"{FigureText.Number(count)} {register.One}";

    /// <summary>"86 cột đèn", "12/15 (80 %)", "1.250 hộ".</summary>
    public static string Say(RegisterDefinition register, RegisterFact fact, Fact counted) => counted.Denominator is { } of
        ? $"{FigureText.Parts(counted.Numerator, of)} ({FigureText.Percent(counted.Numerator / of * 100)})"
        : fact.Sum is { } sum ? FigureText.WithUnit(counted.Numerator, register.Field(sum)?.Unit)
        : FigureText.WithUnit(counted.Numerator, register.One);

    /// <summary>Whether an item is one of those counted.</summary>
    public static string Counts(RegisterFact fact, bool counts) => (counts, fact.IsShare) switch
    {
        (true, false) => "được đếm",
        (true, true) => "được đếm ở tử số",
        (_, true) => "không ở tử số",
        _ => "không được đếm",
    };

    /// <summary>"61 Ngân sách phường, 25 Xã hội hóa": nobody sees the parts of a restricted register.</summary>
    public static string Say(RegisterDefinition register, RegisterFact fact, IReadOnlyList<FactPart> parts) => string.Join(", ",
        parts.Select(part => $"{FigureText.WithUnit(part.Counted?.Numerator, fact.Sum is { } sum ? register.Field(sum)?.Measure : null)} "
            + (part.Choice?.Name ?? $"chưa ghi {VietnameseText.Uncapital(register.Field(register.Parts)!.Name)}")));

    /// <summary>"tính đến 12/11/2026" of a past day; null of now.</summary>
    public static string? Of(AsOf asOf) => asOf.Moment is { } moment
        ? moment == AsOf.EndOf(asOf.Day) ? $"như sổ ghi hết ngày {FigureText.Day(asOf.Day)}"
            : $"như sổ ghi lúc {FigureText.Moment(moment)}"
        : null;
}
