namespace ThienVan.Web.Shared.Ports;

/// <summary>A step of a ward's first day, offered by the room it is done in. Whether it is done is read from what there is, so that it
/// can be left and taken up again on any day.</summary>
/// <param name="Order">Where it stands among the steps of all rooms.</param>
/// <param name="Title">What is to be done: "Đơn vị và tổ dân phố".</param>
/// <param name="How">One sentence on how.</param>
/// <param name="Address">Where it is done.</param>
/// <param name="Policy">Who does it; null for whoever looks after the machine.</param>
/// <param name="DoneAsync">What there is already, in words; null while it is still to be done.</param>
public sealed record FirstStep(
    int Order, string Title, string How, string Address, string? Policy,
    Func<IServiceProvider, CancellationToken, Task<string?>> DoneAsync);
