using ThienVan.Core.Kernel;

namespace ThienVan.Core.People;

/// <summary>A unit and how deep it lies; 0 at the top.</summary>
public readonly record struct UnitPlace(Unit Unit, int Depth);

/// <summary>What keeps the units a tree with plain names.</summary>
public static class UnitTree
{
    private const int LongestName = 300;

    /// <summary>Parents before their children; by kind, then by name. A unit whose parent is not among them stands at the top.</summary>
    public static IReadOnlyList<UnitPlace> InOrder(IEnumerable<Unit> units)
    {
        var all = units.ToArray();
        var known = all.Select(unit => unit.Id).ToHashSet(StringComparer.Ordinal);
        var children = all.ToLookup(unit => unit.ParentId is { } parent && known.Contains(parent) ? parent : "");
        var placed = new List<UnitPlace>();
        Place("", 0);
        return placed;

        void Place(string parent, int depth)
        {
            foreach (var unit in children[parent].OrderBy(unit => unit.Kind).ThenBy(unit => unit.Name, PersonName.Alphabet))
            {
                placed.Add(new(unit, depth));
                Place(unit.Id, depth + 1);
            }
        }
    }

    /// <summary>May the unit lie under this parent? Refuses an unknown or closed parent and a circle.</summary>
    public static Refusal? RefuseParent(IReadOnlyCollection<Unit> units, string id, string? parentId, DateOnly today)
    {
        if (parentId is null) return null;
        var byId = units.ToDictionary(unit => unit.Id);
        if (!byId.TryGetValue(parentId, out var parent) || !parent.HoldsOn(today))
            return new("people.parent_unknown", "Đơn vị cấp trên không có hoặc đã kết thúc. Đề nghị chọn đơn vị khác.");
        var steps = 0;
        for (var up = parent; up is not null && steps++ <= byId.Count; up = up.ParentId is { } next ? byId.GetValueOrDefault(next) : null)
        {
            if (up.Id == id)
                return new("people.parent_circle",
                    "Một đơn vị không thể thuộc chính nó hoặc đơn vị cấp dưới của nó. Đề nghị chọn đơn vị cấp trên khác.");
        }

        return null;
    }

    /// <summary>Each name and alias means one unit in force, however it is typed.</summary>
    public static Refusal? RefuseNames(IEnumerable<Unit> units, Unit changed, DateOnly today)
    {
        if (VietnameseText.IsBlank(changed.Name)) return new("people.unit_name_missing", "Đề nghị nhập tên đơn vị.");
        if (changed.Aliases.Append(changed.Name).Append(changed.ShortName).Any(name => name?.Length > LongestName))
            return new("people.unit_name_long", $"Tên đơn vị dài quá {LongestName} ký tự. Đề nghị ghi ngắn lại.");
        var mine = Names(changed).ToHashSet(StringComparer.Ordinal);
        foreach (var other in units.Where(unit => unit.Id != changed.Id && unit.HoldsOn(today)))
        {
            if (Names(other).Any(mine.Contains))
                return new("people.unit_name_taken", $"Tên hoặc tên gọi khác này đã dùng cho {other.Name}. Đề nghị chọn tên khác.");
        }

        return null;
    }

    /// <summary>A unit ends after the units under it.</summary>
    /// <param name="holders">People whose role reaches the unit after that day.</param>
    public static Refusal? RefuseClose(IEnumerable<Unit> units, Unit closing, DateOnly lastDay, int holders, DateOnly today)
    {
        if (lastDay < today.AddDays(-1) || lastDay < closing.From)
            return new("people.unit_day_past", "Ngày kết thúc không được ở quá khứ. Đề nghị chọn từ hôm qua trở đi.");
        if (units.FirstOrDefault(unit => unit.ParentId == closing.Id && (unit.To is null || unit.To > lastDay)) is { } child)
            return new("people.unit_has_children", $"{child.Name} còn thuộc đơn vị này. Đề nghị chuyển hoặc kết thúc đơn vị đó trước.");
        if (holders > 0)
            return new("people.unit_has_holders",
                $"Còn {holders} vai trò ở đơn vị này sau ngày kết thúc. Đề nghị kết thúc hoặc chuyển các vai trò đó trước.");
        return null;
    }

    /// <summary>What a unit with such a name most likely is; a person may say otherwise.</summary>
    /// <param name="isInternal">Whether it is a unit of the ward itself.</param>
    public static UnitKind Guess(string name, bool isInternal)
    {
        var folded = VietnameseText.Fold(name);
        if (folded.StartsWith("to dan pho so", StringComparison.Ordinal)) return UnitKind.Neighbourhood;
        if (!isInternal) return UnitKind.Organisation;
        if (folded.StartsWith("trung tam", StringComparison.Ordinal)) return UnitKind.Centre;
        return folded.StartsWith("phong", StringComparison.Ordinal) || folded.StartsWith("van phong", StringComparison.Ordinal)
            ? UnitKind.Department
            : UnitKind.Other;
    }

    private static IEnumerable<string> Names(Unit unit) => unit.Aliases.Append(unit.Name).Select(VietnameseText.Fold);
}
