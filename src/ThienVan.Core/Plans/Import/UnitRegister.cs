using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Import;

/// <summary>The units a plan names, each once, however it is spelled.</summary>
internal sealed partial class UnitRegister
{
    private readonly List<Spellings> _found = [];
    private readonly Dictionary<string, PlanUnit> _units = new(StringComparer.Ordinal);
    private readonly UnitNames _names;

    private UnitRegister(string? issuer) => _names = new(issuer);

    /// <summary>Units in the order the plan first names them.</summary>
    public IReadOnlyList<PlanUnit> Units => [.. _found.Select(found => _units[found.Key])];

    public static UnitRegister Collect(Layout layout, IReadOnlyList<PlanTable> tables, Sharing sharing, string? issuer)
    {
        var register = new UnitRegister(issuer);
        foreach (var passage in layout.PartsOf(PartRole.Organisation).SelectMany(part => part.Passages)) register.AddAssigned(passage.Body);
        var said = layout.PartsOf(PartRole.Tasks).SelectMany(TaskReader.Assignments).ToList();
        foreach (var body in said.Select(one => one.Lead).OfType<string>().SelectMany(register.Leads)) register.Add(body, isInternal: true);
        foreach (var body in said.SelectMany(one => ListCell.Bodies(one.Cooperating)))
        {
            if (ProperBody().IsMatch(VietnameseText.Fold(body))) register.Add(body, isInternal: false);
        }

        foreach (var body in Cells(tables, ColumnRole.Lead).SelectMany(cell => register.Leads(cell))) register.Add(body, isInternal: true);
        foreach (var body in Cells(tables, ColumnRole.Cooperating).SelectMany(ListCell.Bodies))
        {
            if (ProperBody().IsMatch(VietnameseText.Fold(body))) register.Add(body, isInternal: false);
        }

        foreach (var body in sharing.Units) register.Add(body, isInternal: true);
        register.Name();
        return register;
    }

    /// <summary>Id of the unit meant; null when the register has none.</summary>
    public string? Find(string? name) => name is not null && _units.TryGetValue(_names.Key(name), out var unit) ? unit.Id : null;

    /// <summary>Who leads; null when the cell names nobody or several.</summary>
    public string? FindLead(string? cell) =>
        Find(cell)
        ?? (
            cell is null ? null
            : Leads(cell).Select(Find).OfType<string>().Distinct(StringComparer.Ordinal).ToList() is [var one] ? one
            : null
        );

    /// <summary>Ids where known, else the names as written.</summary>
    public IReadOnlyList<string> FindAll(string? cell) =>
        [.. ListCell.Bodies(cell).Select(body => Find(body) ?? body).Distinct(StringComparer.Ordinal)];

    private IEnumerable<string> Leads(string cell) =>
        NextUnit().Split(cell).Select(Trimmed).Where(name => name.Length > 0 && !Crowd().IsMatch(VietnameseText.Fold(name)));

    private static IEnumerable<string> Cells(IReadOnlyList<PlanTable> tables, ColumnRole role) =>
        tables.SelectMany(table => table.Rows.Select(row => table.Cell(row, role))).OfType<string>();

    // "Giao các đơn vị: A; B, C": a comma parts two units only where the next begins like one.
    private void AddAssigned(string text)
    {
        var phrase = Phrase.Of(text);
        var match = Assigning().Match(phrase.Folded);
        if (!match.Success) return;
        var names = phrase.Text[match.Length..];
        foreach (var name in NextUnit().Split(Stop().Split(names)[0]))
        {
            var trimmed = Trimmed(name);
            if (OwnUnit().IsMatch(VietnameseText.Fold(trimmed)) && trimmed.Length < 90) Add(trimmed, isInternal: true);
        }
    }

    private static string Trimmed(string name) => name.Trim(' ', ',', ';', '.', ':');

    private void Add(string name, bool isInternal)
    {
        var spelled = VietnameseText.Capital(LeadingMany().Replace(name.Trim(), string.Empty));
        var key = _names.Key(spelled);
        if (key.Length == 0) return;
        var known = _found.Find(found => found.Key == key);
        if (known is null) _found.Add(known = new Spellings(key, isInternal, []));
        if (!known.Words.Contains(spelled, StringComparer.Ordinal)) known.Words.Add(spelled);
    }

    // The ward's own units go by the first spelling, bodies from outside by the fullest, for cells abbreviate them.
    private void Name()
    {
        foreach (var found in _found)
        {
            var name = found.IsInternal ? found.Words[0] : found.Words.MaxBy(word => word.Length)!;
            _units[found.Key] = new PlanUnit
            {
                Id = _names.NewId(name, taken => _units.Values.Any(unit => unit.Id == taken)),
                Name = name,
                Internal = found.IsInternal,
                Aliases = [.. found.Words.Where(word => word != name)],
            };
        }
    }

    [GeneratedRegex(
        @"^(de nghi |yeu cau )?giao( cho)?( cac (don vi|co quan|phong|ban|nganh)[^:]{0,40}:)?\s*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Assigning();

    [GeneratedRegex(
        @"[;,]\s*(?=(Phòng|phòng|Trung tâm|trung tâm|Công an|công an|Ban |ban |Văn phòng|văn phòng|Trạm|Trường|Đội)\b)"
        + @"|\s+và\s+(?=(Phòng|Trung tâm|Công an|Ban Chỉ|Văn phòng)\b)|;",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NextUnit();

    [GeneratedRegex(
        @":|\s(chủ trì|phối hợp|chịu trách nhiệm|có trách nhiệm|theo dõi|tham mưu|căn cứ|xây dựng|tổ chức|là cơ quan|là đơn vị)\b",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Stop();

    [GeneratedRegex(@"^(phong|trung tam|cong an|ban |van phong|tram|doi |truong)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OwnUnit();

    [GeneratedRegex(
        @"^(cac )?(uy ban|ub |mat tran|mttq|hoi |to chuc chinh tri|to dan pho|tdp|thon|so [a-z]|thue|ban [a-z]|bao hiem"
        + @"|ngan hang|trung tam|chi nhanh|chi cuc|thuong truc|tram|cong an|doan thanh nien|dang uy|van phong|phong (kinh te"
        + @"|van hoa|noi vu|tu phap|tai chinh)|lien doan|kho bac)(?!.*lien quan)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ProperBody();

    [GeneratedRegex(@"^(các|Các|những|và)\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LeadingMany();

    [GeneratedRegex(@"^cac\b|lien quan", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Crowd();

    /// <summary>All spellings of one unit, under the key they share.</summary>
    private sealed record Spellings(string Key, bool IsInternal, List<string> Words);
}
