using System.Collections;
using System.Reflection;
using ThienVan.Core.Registers.Definitions;

namespace ThienVan.Core.Tests.Registers.Definitions;

/// <summary>Whatever becomes different in a definition is told, also an attribute that is added to the records one day.</summary>
public sealed class DefinitionDiffTests
{
    private static readonly RegisterDefinition _whole = Trees.Register with
    {
        Fields =
        [
            .. Trees.Register.Fields,
            new()
            {
                Code = "ho-ten",
                Name = "Họ tên",
                Kind = FieldKind.Choice,
                Choices = [new("a", "A"), new("b", "B")],
                Personal = new("Liên hệ", "Kế hoạch", 12),
            },
        ],
        Visit = new() { Hours = "ma", About = "ma" },
        Facts = [new("dem", "Đếm") { Where = [new("loai") { Values = ["phuong"] }] }],
    };

    [Fact]
    public void Every_attribute_of_every_record_is_compared()
    {
        var (at, count) = (_whole.Fields.Count - 1, 0);
        Each(_whole, one => one);
        Each(_whole.Fields[at], one => _whole with { Fields = [.. _whole.Fields.SkipLast(1), one] });
        Each(_whole.Fields[at].Personal!, one => With(_whole.Fields[at] with { Personal = one }));
        Each(_whole.Fields[at].Choices[0], one => _whole with
        {
            Fields = [.. _whole.Fields.SkipLast(1), _whole.Fields[at] with { Choices = [one, .. _whole.Fields[at].Choices.Skip(1)] }],
        });
        Each(_whole.States[0], one => _whole with { States = [one, .. _whole.States.Skip(1)] });
        Each(_whole.Facts[0], one => _whole with { Facts = [one, .. _whole.Facts.Skip(1)] });
        Each(_whole.Facts[0].Where[0], one => _whole with { Facts = [_whole.Facts[0] with { Where = [one] }, .. _whole.Facts.Skip(1)] });
        Each(_whole.Visit!, one => _whole with { Visit = one });
        count.ShouldBeGreaterThan(40);
        DefinitionDiff.Between(_whole, _whole).ShouldBeEmpty();

        void Each<T>(T part, Func<T, RegisterDefinition> put) where T : class
        {
            foreach (var property in typeof(T).GetProperties().Where(one => one.SetMethod is not null))
            {
                var other = (T)typeof(T).GetMethod("<Clone>$")!.Invoke(part, null)!;
                property.SetValue(other, Other(property, property.GetValue(part)));
                DefinitionDiff.Between(_whole, put(other)).ShouldNotBeEmpty($"{typeof(T).Name}.{property.Name}");
                count++;
            }
        }
    }

    [Fact]
    public void What_shows_or_erases_is_told_from_what_only_looks()
    {
        var field = _whole.Fields[^1];
        ShouldBe(_whole with { IsRestricted = true }, _whole, DefinitionEffect.Shows);
        ShouldBe(_whole, _whole with { LeadId = "khac" }, DefinitionEffect.Shows);
        ShouldBe(_whole, With(field with { Personal = field.Personal! with { Months = 1 } }), DefinitionEffect.Erases);
        ShouldBe(_whole, With(field with { Personal = field.Personal! with { Months = 99 } }), DefinitionEffect.Meaning);
        ShouldBe(_whole, With(field with { Personal = null }), DefinitionEffect.Shows);
        ShouldBe(_whole, With(field with { Hint = "khác" }), DefinitionEffect.Looks);
        ShouldBe(With(field with { Measure = "m" }), With(field with { Measure = "km" }), DefinitionEffect.Meaning);
        ShouldBe(With(field with { IsRounded = true }), _whole, DefinitionEffect.Shows);
        DefinitionDiff.Between(_whole, With(field with { Code = "ten", Was = "ho-ten" })).Select(one => one.Attribute)
            .ShouldBe([nameof(RegisterField.Code), nameof(RegisterField.Was)], ignoreOrder: true);
    }

    private static RegisterDefinition With(RegisterField field) => _whole with { Fields = [.. _whole.Fields.SkipLast(1), field] };

    private static void ShouldBe(RegisterDefinition before, RegisterDefinition after, DefinitionEffect effect) =>
        DefinitionDiff.Between(before, after).ShouldHaveSingleItem().Effect.ShouldBe(effect);

    private static object? Other(PropertyInfo property, object? value)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (type == typeof(string)) return $"{value}x";
        if (type == typeof(bool)) return value is not true;
        if (type == typeof(int)) return (int)value! + 1;
        if (type.IsEnum) return Enum.GetValues(type).Cast<object>().First(one => !one.Equals(value));
        if (type == typeof(PersonalUse)) return null;
        if (type == typeof(VisitFields)) return null;
        var part = type.GetGenericArguments()[0];
        if (part == typeof(string)) return new[] { "x" };
        if (part == typeof(FieldCondition)) return new[] { new FieldCondition("ma") { IsFilled = true } };
        var kept = Array.CreateInstance(part, Math.Max(0, ((ICollection)value!).Count - 1));
        Array.Copy(((IEnumerable)value).Cast<object>().ToArray(), kept, kept.Length);
        return kept;
    }
}
