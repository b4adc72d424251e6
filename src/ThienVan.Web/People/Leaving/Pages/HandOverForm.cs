using ThienVan.Core.Kernel;
using ThienVan.Web.People.Leaving;

namespace ThienVan.Web.People.Leaving.Pages;

/// <summary>Who takes over and until when, as typed.</summary>
public sealed class HandOverForm
{
    public Guid? SuccessorId { get; set; }
    public string? LastDay { get; set; }
    public string? Reason { get; set; }

    /// <summary>Null when something that must be there is missing.</summary>
    public HandOver? Command(Guid leaver) => SuccessorId is { } successor && DayInput.Read(LastDay).Day is { } day
        ? new()
        {
            LeaverId = leaver,
            SuccessorId = successor,
            LastDay = day,
            Reason = VietnameseText.IsBlank(Reason) ? null : Reason.Trim(),
        }
        : null;
}
