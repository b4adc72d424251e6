using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Open;
using ThienVan.Web.Registers.Lists;

namespace ThienVan.Web.Registers.Mapping;

/// <summary>What of a register who asks may see drawn.</summary>
internal sealed record MapFields
{
    /// <summary>By which the map may be narrowed.</summary>
    public required IReadOnlyList<RegisterField> Fields { get; init; }

    /// <summary>What <see cref="PublicFace"/> lets out alone, as it is now.</summary>
    public bool IsCitizen { get; init; }

    /// <summary>Whether its items are called by name.</summary>
    public bool NamesItems { get; init; } = true;

    /// <summary>Whether its items may be searched by words.</summary>
    public bool MaySearch { get; init; } = true;

    /// <summary>Whether its places are those of homes, told to about a hundred metres.</summary>
    public bool IsRounded { get; init; }

    /// <summary>The line or area that is drawn where it is large enough; null for none.</summary>
    public RegisterField? Shape { get; init; }

    /// <summary>Codes of the states whose items are drawn; null for all.</summary>
    public IReadOnlyList<string>? States { get; init; }

    /// <summary>Null for a register without places, or one who asks may not see.</summary>
    public static MapFields? Of(RegisterRights rights, RegisterDefinition register)
    {
        if (register.Ground is not { } at) return null;
        if (rights.Sees(register))
            return rights.Fields(register).Contains(at) ? new() { Fields = rights.Fields(register), Shape = register.Shape } : null;
        if (!IsOpen(register)) return null;
        var open = PublicFace.Fields(register);
        bool Tells(string code) => open.Any(field => field.Code == code);
        return new()
        {
            Fields = open,
            IsCitizen = true,
            NamesItems = PublicFace.ShowsTitles(register),
            MaySearch = Tells(register.Title) && Tells(register.Key)
                && register.Fields.Where(field => field.IsSearched).All(field => Tells(field.Code)),
            IsRounded = at.IsRounded,
            Shape = PublicFace.ShapeField(register),
            States = PublicFace.States(register),
        };
    }

    /// <summary>Drawn for everybody.</summary>
    public static bool IsOpen(RegisterDefinition register) => PublicFace.PlaceField(register) is not null;

    /// <summary>What is asked, where nothing is said of states: for who works with the register what stands, for everybody what is shown,
    /// as in the list of each.</summary>
    public ListAsk Asked(ListAsk ask) => IsCitizen && ask.State is null ? ask with { State = ListAsk.AnyState } : ask;

    /// <summary>A filter was followed.</summary>
    public bool Narrows(ListAsk ask) => IsCitizen && ask.State == ListAsk.AnyState ? (ask with { State = null }).Narrows : ask.Narrows;

    /// <summary>What is asked would tell of more than is open: words that are not public, or what was known once and is corrected. Null
    /// where it may be told.</summary>
    public Refusal? Refuse(ListAsk ask) => !IsCitizen ? null
        : ask.AsOf.IsPast ? new("map.past", "Bản đồ công khai chỉ có hiện trạng; đề nghị bỏ ngày đã chọn.")
        : ask.Words is not null && !MaySearch
            ? new("map.words", "Bản đồ công khai không tìm theo chữ trong sổ này; đề nghị bỏ ô Tìm, hoặc tìm trong danh sách.")
        : null;
}
