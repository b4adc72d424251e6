using ThienVan.Core.Kernel;

namespace ThienVan.Core.Reports;

/// <summary>The sets of states that more than one place asks for: as lists for queries of the database, as words for everything
/// else.</summary>
public static class ValueStates
{
    /// <summary>The unit may write: never sent, or sent back.</summary>
    public static readonly ValueState[] Open = [ValueState.Draft, ValueState.Returned];

    /// <summary>Sent, and the chair has not decided yet.</summary>
    public static readonly ValueState[] Pending = [ValueState.Submitted, ValueState.Verified];

    /// <summary>The chair has approved it: only such values reach the cockpit and the public.</summary>
    public static readonly ValueState[] Approved = [ValueState.Approved, ValueState.Published];

    public static bool IsOpen(this ValueState state) => Array.IndexOf(Open, state) >= 0;

    public static bool IsPending(this ValueState state) => Array.IndexOf(Pending, state) >= 0;

    public static bool IsApproved(this ValueState state) => Array.IndexOf(Approved, state) >= 0;

    /// <summary>It lies with the office or has passed it.</summary>
    public static bool IsSent(this ValueState state) => !state.IsOpen();

    /// <summary>The Văn phòng has looked at it and found it right.</summary>
    public static bool IsVerified(this ValueState state) => state == ValueState.Verified || state.IsApproved();

    /// <summary>The one word and look of a state. Null is a figure nobody has typed.</summary>
    public static WayStep Step(ValueState? state) => state switch
    {
        null => At("chưa nhập", 0),
        ValueState.Draft => At("nháp", 1),
        ValueState.Returned => At("bị trả lại", 1) with { IsBack = true },
        ValueState.Submitted => At("đã gửi", 2),
        ValueState.Verified => At("đã thẩm tra", 3),
        ValueState.Approved => At("đã phê duyệt", 4),
        ValueState.Published => At("đã công bố", 5),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, message: null),
    };

    public static string Word(ValueState? state) => Step(state).Word;

    // Typed, sent, verified, approved, published.
    internal static WayStep At(string word, int done) => new(word, done, Of: 5);
}
