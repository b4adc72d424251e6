using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Places;

namespace ThienVan.Core.Registers.Definitions;

/// <summary>What is wrong with a definition.</summary>
/// <param name="Part">The field, state, condition, fact or definition it is about, as it stands in the definition.</param>
/// <param name="Message">What to do, without a full stop.</param>
public sealed record DefinitionFault(object Part, string Message);

/// <summary>Whether a definition holds together: every code it names is there, nothing is said twice, nothing personal is public.</summary>
public static class DefinitionCheck
{
    private const int LongestCode = 40;
    private const int MostFields = 60;

    public static IEnumerable<DefinitionFault> Faults(RegisterDefinition definition) =>
    [
        .. Own(definition),
        .. definition.Fields.SelectMany(field => Of(definition, field)),
        .. definition.States.SelectMany(state => Of(definition, state)),
        .. definition.Facts.SelectMany(fact => Of(definition, fact)),
    ];

    /// <summary>What a new version may not do to what is written down already: a field that holds values keeps its code and kind, a
    /// choice and a state in use stay.</summary>
    /// <param name="before">The version in force.</param>
    /// <param name="after">The one that is to follow.</param>
    /// <param name="used">Values in use by field; the states under <see cref="RegisterDefinition.StateField"/>.</param>
    public static IEnumerable<DefinitionFault> Faults(
        RegisterDefinition before, RegisterDefinition after, IReadOnlyDictionary<string, IReadOnlySet<string>> used)
    {
        foreach (var field in before.Fields.Where(field => used.ContainsKey(field.Code)))
        {
            if (after.Heir(field.Code) is not { } kept)
                yield return new(after, $"trường “{field.Code}” đang có dữ liệu nên không bỏ, không đổi mã được; đề nghị giữ lại, "
                    + $"hoặc ghi “was: {field.Code}” ở trường mới");
            else if (kept.Kind != field.Kind && (kept.Was != field.Code || !CanHold(field, kept)))
                yield return new(kept, $"trường “{field.Code}” đang có dữ liệu nên không đổi kiểu được; đề nghị thêm trường mới"
                    + (CanHold(field, kept) ? $", hoặc ghi “was: {field.Code}” để chuyển dữ liệu sang kiểu mới" : ""));
            else if (field.Personal is not null && kept.Personal is null)
                yield return new(kept, $"trường “{field.Code}” đang giữ dữ liệu cá nhân nên không bỏ personal được");
            else if (kept.Kind == FieldKind.Choice && used[field.Code].FirstOrDefault(value => Lacks(kept, value)) is { } lost)
                yield return new(kept, $"lựa chọn “{lost}” của trường “{field.Code}” đang được dùng; đề nghị giữ lại");
        }

        if (used.Count > 0 && (after.Key, after.Title) != (after.Heir(before.Key)?.Code, after.Heir(before.Title)?.Code))
            yield return new(after, "sổ đang có dữ liệu nên không đổi key, title được; đề nghị giữ như cũ");
        var states = used.GetValueOrDefault(RegisterDefinition.StateField) ?? new HashSet<string>();
        foreach (var lost in states.Where(state => after.StateHeir(state) is null))
            yield return new(after, $"trạng thái “{lost}” đang được dùng; đề nghị giữ lại");
    }

    /// <summary>Whether values of one field go on in another without loss, as far as the kinds tell.</summary>
    public static bool CanHold(RegisterField before, RegisterField after) => before.Kind == after.Kind || (before.Kind, after.Kind) is
        (FieldKind.Text, FieldKind.Choice or FieldKind.Organisation)
        or (FieldKind.Organisation or FieldKind.Choice or FieldKind.Day or FieldKind.Whole or FieldKind.Decimal
            or FieldKind.Money, FieldKind.Text)
        or (FieldKind.Whole, FieldKind.Decimal or FieldKind.Money);

    /// <summary>The answer that a value of the version before is now; null for none.</summary>
    /// <param name="field">Of the new version.</param>
    /// <param name="value">Code of an answer, or a text that is an answer's name.</param>
    public static FieldChoice? ChoiceOf(RegisterField field, string value) =>
        field.Choices.FirstOrDefault(choice => choice.Was == value) ?? field.Choices.FirstOrDefault(choice => choice.Code == value)
        ?? field.Choices.FirstOrDefault(choice => VietnameseText.Fold(choice.Name) == VietnameseText.Fold(value));

    private static bool Lacks(RegisterField field, string value) => ChoiceOf(field, value) is null;

    private static IEnumerable<DefinitionFault> Own(RegisterDefinition definition)
    {
        if (!IsSlug(definition.Code)) yield return new(definition, NoSlug(definition.Code));
        if (definition.Fields.Count is 0 or > MostFields)
            yield return new(definition, $"sổ cần từ 1 đến {MostFields} trường");
        if (definition.States.Count == 0) yield return new(definition, "sổ cần ít nhất một trạng thái");
        else if (definition.States[0].Ends) yield return new(definition.States[0], "trạng thái đầu tiên không được là trạng thái kết thúc");
        foreach (var (name, code) in new[] { ("key", definition.Key), ("title", definition.Title) })
            if (definition.Field(code) is not { Kind: FieldKind.Text, IsRequired: true })
                yield return new(definition, $"“{name}: {code}” phải là mã của một trường kiểu text, required: true");
        foreach (var code in new[] { definition.Key, definition.Title }.Distinct())
            if (definition.Field(code) is { Personal: not null })
                yield return new(definition, $"“{code}” là dữ liệu cá nhân nên không làm khóa, làm tên được; đề nghị dùng mã của hồ sơ");
        if (definition.Begins is { } begins && definition.Field(begins) is not { Kind: FieldKind.Day, MayLieAhead: false })
            yield return new(definition, $"“begins: {begins}” phải là mã của một trường kiểu day, không ahead");
        foreach (var column in definition.Columns.Where(column => !Knows(definition, column)))
            yield return new(definition, $"cột “{column}” không phải mã của trường nào");
        foreach (var code in (definition.Visit?.All ?? [])
            .Where(code => definition.Field(code) is not { Kind: FieldKind.Text, IsPublic: true }))
            yield return new(definition, $"“visit: {code}” phải là mã của một trường kiểu text, public: true");
        if (definition.Parts is { } parts && definition.Field(parts) is not { Kind: FieldKind.Choice, Personal: null })
            yield return new(definition, $"“parts: {parts}” phải là mã của một trường kiểu choice, không phải dữ liệu cá nhân");
        foreach (var twice in Twice(definition)) yield return twice;
        foreach (var heir in definition.Fields.Where(one => one.Was is { } was && was != one.Code && definition.Field(was) is not null))
            yield return new(heir, $"“was: {heir.Was}” là mã của một trường còn trong sổ");
        foreach (var heir in definition.Fields.Where(one => one.Was is not null).GroupBy(one => one.Was).SelectMany(same => same.Skip(1)))
            yield return new(heir, $"“was: {heir.Was}” ghi ở hai trường");
        foreach (var heir in definition.States.Where(state => state.Was is { } was && definition.State(was) is not null))
            yield return new(heir, $"“was: {heir.Was}” là mã của một trạng thái còn trong sổ");
        if (definition is { IsPublic: true, IsRestricted: true }) yield return new(definition, "sổ hạn chế không thể công khai");
    }

    private static IEnumerable<DefinitionFault> Twice(RegisterDefinition definition) =>
        definition.Fields.GroupBy(field => field.Code).SelectMany(same => same.Skip(1))
            .Select(field => new DefinitionFault(field, $"trường “{field.Code}” khai hai lần"))
            .Concat(definition.States.GroupBy(state => state.Code).SelectMany(same => same.Skip(1))
                .Select(state => new DefinitionFault(state, $"trạng thái “{state.Code}” khai hai lần")))
            .Concat(definition.Facts.GroupBy(fact => fact.Code).SelectMany(same => same.Skip(1))
                .Select(fact => new DefinitionFault(fact, $"số liệu “{fact.Code}” khai hai lần")))
            .Concat(new[] { FieldKind.Place, FieldKind.Neighbourhood }
                .SelectMany(kind => definition.Fields.Where(field => field.Kind == kind).Skip(1))
                .Select(field => new DefinitionFault(field, "một sổ chỉ có một vị trí và một tổ dân phố")))
            .Concat(definition.Fields.Where(field => field.IsShape).Skip(1)
                .Select(field => new DefinitionFault(field, "một sổ chỉ có một đường hoặc một vùng")));

    private static IEnumerable<DefinitionFault> Of(RegisterDefinition definition, RegisterField field)
    {
        if (!IsSlug(field.Code)) yield return new(field, NoSlug(field.Code));
        if (field.Code is RegisterDefinition.StateField or RegisterDefinition.SinceField)
            yield return new(field, $"mã “{field.Code}” dành cho trạng thái");
        if (field.Code == RegisterDefinition.IllustrationField) yield return new(field, $"mã “{field.Code}” dành cho mục minh họa");
        if (field.Kind == FieldKind.Choice != field.Choices.Count > 0)
            yield return new(field, "chỉ trường kiểu choice có choices, và phải có ít nhất một");
        if (field.Choices.GroupBy(choice => choice.Code).Any(same => same.Count() > 1))
            yield return new(field, "có lựa chọn khai hai lần");
        foreach (var heir in field.Choices.Where(one => one.Was is { } was && field.Choices.Any(other => other.Code == was)))
            yield return new(field, $"“was: {heir.Was}” là mã của một lựa chọn còn trong trường");
        if (field.MayLieAhead && field.Kind != FieldKind.Day) yield return new(field, "ahead chỉ dùng cho trường kiểu day");
        if (field.IsRounded && field.Kind != FieldKind.Place && !field.IsShape)
            yield return new(field, "rounded chỉ dùng cho trường kiểu place, line, area");
        if (field.TakesAddress && field.Kind != FieldKind.Place) yield return new(field, "address chỉ dùng cho trường kiểu place");
        if (field.Kind == FieldKind.Files && (field.IsUnique || field.IsSearched || field.Measure is not null))
            yield return new(field, "unique, searched, measure không dùng cho trường kiểu files");
        if (field is { Kind: FieldKind.Files, Personal: not null })
            yield return new(field, "tệp của mục ai xem được sổ cũng xem được nên không ghi personal; đề nghị để sổ hạn chế (restricted)");
        if (field.Before.Count > 0 && field.Kind != FieldKind.Files) yield return new(field, "before chỉ dùng cho trường kiểu files");
        foreach (var state in field.Before.Where(state => definition.State(state) is null))
            yield return new(field, $"trạng thái “{state}” ở before không có trong sổ");
        if (field.IsShape)
            foreach (var fault in OfShape(definition, field)) yield return fault;
        if (field is { IsPublic: true, Personal: not null }) yield return new(field, "dữ liệu cá nhân không công khai được");
        if (field.IsPublic && !definition.IsPublic) yield return new(field, "sổ không công khai nên trường không công khai được");
        if (field.Personal is { Months: < 0 or > 1200 }) yield return new(field, "thời hạn lưu phải từ 0 đến 1200 tháng");
    }

    // Where an item is on the map comes from either: who may know the one may know the other.
    private static IEnumerable<DefinitionFault> OfShape(RegisterDefinition definition, RegisterField field)
    {
        if (field.Measure is not null) yield return new(field, "chiều dài, diện tích do hệ thống tính nên không ghi measure");
        if (field.IsUnique || field.IsSearched) yield return new(field, "unique, searched không dùng cho trường kiểu line, area");
        if (definition.Place is { } place && (place.IsPublic, place.IsRounded, place.Personal is null)
            != (field.IsPublic, field.IsRounded, field.Personal is null))
            yield return new(field, $"public, rounded, personal của “{field.Code}” phải giống của vị trí “{place.Code}”");
    }

    private static IEnumerable<DefinitionFault> Of(RegisterDefinition definition, RegisterState state)
    {
        if (!IsSlug(state.Code)) yield return new(state, NoSlug(state.Code));
        if (state.IsPublic && !(state.Ends && definition.IsPublic))
            yield return new(state, "chỉ trạng thái kết thúc của sổ công khai mới ghi public: mục chưa kết thúc luôn được công khai");
        foreach (var next in (state.Next ?? []).Where(next => definition.State(next) is null))
            yield return new(state, $"trạng thái tiếp theo “{next}” không có trong sổ");
    }

    private static IEnumerable<DefinitionFault> Of(RegisterDefinition definition, RegisterFact fact)
    {
        if (!new FactKey(definition.FactKey(fact)).IsWellFormed)
            yield return new(fact, $"mã số liệu “{fact.Code}” chỉ gồm chữ thường không dấu, số và gạch dưới, cả mã sổ không quá 64 ký tự");
        if (fact.During == RegisterDefinition.StateField)
        {
            if (!fact.Where.Any(condition => condition is { Field: RegisterDefinition.StateField, Values: not null }))
                yield return new(fact, "“during: trang-thai” cần where nêu các trạng thái");
        }
        else if (fact.During is { } during && definition.Field(during)?.Kind != FieldKind.Day)
        {
            yield return new(fact, $"“during: {during}” phải là mã của một trường kiểu day");
        }

        // What is erased when its time is over would take figures of the past with it.
        foreach (var field in fact.Where.Concat(fact.Among ?? []).Select(condition => condition.Field)
            .Concat(new[] { fact.Sum, fact.Per, fact.During }.OfType<string>()).Where(code => definition.Field(code)?.Personal is not null))
            yield return new(fact, $"số liệu không đếm theo dữ liệu cá nhân (“{field}”), vì dữ liệu này bị xóa khi hết hạn lưu");
        foreach (var sum in new[] { fact.Sum, fact.Per }.OfType<string>())
            if (definition.Field(sum) is not { IsMeasured: true } added || !(added.IsRequired || AsksFor(fact, sum)))
                yield return new(fact, $"“{sum}” phải là mã của một trường số, required: true, hoặc có điều kiện filled: true trong where; "
                    + "trường line, area được tính là số");
        if (fact is { Per: not null, Sum: null }) yield return new(fact, "per cần đi cùng sum");
        if (fact is { Sum: not null, Among: not null }) yield return new(fact, "tổng không lấy tỷ lệ theo among; đề nghị dùng per");
        if (fact.Least is { } least && (fact.IsShare || definition.Field(least) is not { Kind: FieldKind.Choice, Personal: null }))
            yield return new(fact, $"“least: {least}” phải là mã của một trường kiểu choice, không đi cùng among, per");
        foreach (var condition in fact.Where.Concat(fact.Among ?? []))
            foreach (var fault in Of(definition, condition)) yield return fault;
    }

    private static bool AsksFor(RegisterFact fact, string field) =>
        fact.Where.Any(condition => condition.Field == field && condition.IsFilled == true);

    private static IEnumerable<DefinitionFault> Of(RegisterDefinition definition, FieldCondition condition)
    {
        if (!Knows(definition, condition.Field))
        {
            yield return new(condition, $"trường “{condition.Field}” không có trong sổ");
            yield break;
        }

        var known = condition.Field == RegisterDefinition.StateField ? definition.States.Select(state => state.Code)
            : definition.Field(condition.Field) is { Kind: FieldKind.Choice } field ? field.Choices.Select(choice => choice.Code) : null;
        foreach (var value in (condition.Values ?? []).Where(value => known?.Contains(value) == false))
            yield return new(condition, $"“{condition.Field}” không có lựa chọn “{value}”");
        if ((condition.Least ?? condition.Most) is not null
            && definition.Field(condition.Field) is not ({ Kind: FieldKind.Day } or { IsMeasured: true }))
            yield return new(condition, $"“{condition.Field}” không phải số hay ngày nên không có min, max");
    }

    private static bool Knows(RegisterDefinition definition, string code) =>
        code == RegisterDefinition.StateField || definition.Field(code) is not null;

    private static string NoSlug(string code) => $"mã “{code}” chỉ gồm chữ thường không dấu, số và gạch nối, không quá {LongestCode} ký tự";

    private static bool IsSlug(string code) => code.Length is > 0 and <= LongestCode && char.IsAsciiLetterLower(code[0])
        && code[^1] != '-' && code.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');
}
