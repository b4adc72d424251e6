using System.Reflection;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Tests.Architecture;

/// <summary>What the audit trail may hold is declared once, in each room's list, and <c>docs/events.md</c> shows exactly that.</summary>
public sealed class EventTests
{
    private const BindingFlags Declared = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
    private static readonly Type[] _lists =
        [
            .. CompiledTypes
                .OfProduct.Select(type => type.Type)
                .Where(type => type.GetFields(Declared).Any(field => field.FieldType == typeof(EventKind))),
        ];

    [Fact]
    public void The_list_in_the_documents_is_what_the_rooms_declare() =>
        Sources.Table("events.md", "# The audit trail").Select(cells => string.Join(" | ", cells))
            .ShouldBe(
                _lists.SelectMany(Kinds).Select(kind => $"{kind.Name} | {kind.Subject} | {kind.When} | {kind.Data}"), ignoreOrder: true);

    [Fact]
    public void A_kind_is_declared_once() =>
        _lists.SelectMany(Kinds).GroupBy(kind => kind.Name).Where(kinds => kinds.Count() > 1).Select(kinds => kinds.Key).ShouldBeEmpty();

    [Fact]
    public void No_kind_is_made_outside_the_lists() =>
        CompiledTypes
            .OfProduct.Where(type =>
                type.Type != typeof(EventKind) && type.Calls.Any(call => call.IsConstructor && call.DeclaringType == typeof(EventKind))
            )
            .Select(type => type.Type).ShouldBe(_lists, ignoreOrder: true);

    [Fact]
    public void A_list_holds_nothing_else() =>
        _lists
            .Where(list => !list.Name.EndsWith("Events", StringComparison.Ordinal) || list.GetMethods(Declared).Length > 0)
            .ShouldBeEmpty();

    private static IEnumerable<EventKind> Kinds(Type list) =>
        list.GetFields(Declared).Select(field => field.GetValue(obj: null)).OfType<EventKind>();
}
