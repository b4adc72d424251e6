using ThienVan.Core.Kernel;
using ThienVan.Web.People.Administration;

namespace ThienVan.Web.People.Account.Pages;

/// <summary>A role to be lent, as typed.</summary>
public sealed class LendForm
{
    public Guid? GrantId { get; set; }
    public Guid? BorrowerId { get; set; }
    public string? From { get; set; }
    public string? To { get; set; }
    public string? Reason { get; set; }

    /// <summary>Null when something that must be there is missing.</summary>
    public LendRole? Command() =>
        GrantId is { } grant && BorrowerId is { } borrower && DayInput.Read(From).Day is { } from && DayInput.Read(To).Day is { } to
        ? new() { GrantId = grant, BorrowerId = borrower, From = from, To = to, Reason = Reason ?? "" }
        : null;
}

/// <summary>A lent role to be taken back.</summary>
public sealed class WithdrawForm
{
    public Guid GrantId { get; set; }
}
