using Microsoft.AspNetCore.Components;
using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Reports.HandIn.Phone.Pages;

public sealed partial class NeighbourhoodPage
{
    private PhoneView? _view;
    private Refusal? _closed;
    private Refusal? _refusal;
    private int _page = 1;
    private int _pages = 1;
    private IReadOnlyDictionary<string, Refusal> _mend = new Dictionary<string, Refusal>(StringComparer.Ordinal);
    private Dictionary<string, TypedCell> _mine = new(StringComparer.Ordinal);

    [Parameter]
    public Guid Round { get; set; }

    [Parameter]
    public required string Area { get; set; }

    [SupplyParameterFromQuery(Name = "phan")]
    private string? Part { get; set; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    private IReadOnlyList<PhoneLine> Lines => _view!.Pages[_page - 1];

    private PhoneLine[] Sent => [.. Lines.Where(line => line.IsSent)];

    private string Here => ReportLinks.Neighbourhood(Round, Area);

    private string? User => Rights.Actor.UserId?.ToString("N");

    private string SignIn => $"{SiteLinks.SignIn}?ve={Uri.EscapeDataString(Here + (_page > 1 ? $"?phan={_page}" : ""))}";

    protected override async Task OnInitializedAsync()
    {
        await LoadAsync();
        if (_view is null) Http.Response.StatusCode = EntrySessions.StatusOf(_closed!);
    }

    private async Task LoadAsync()
    {
        var form = await Queries.FormAsync(Round, Area, Http.RequestAborted);
        _closed = form.Refusal;
        if (_closed is not null) return;
        _view = form.Value;
        _pages = _view.Pages.Count;
        _page = int.TryParse(Part, System.Globalization.CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, _pages) : 1;
    }

    private async Task SendAsync()
    {
        var form = PhoneForm.Read(await Http.Request.ReadFormAsync(Http.RequestAborted), Area);
        var answer = await Forms.SendAsync(Round, Area, form, Http.RequestAborted);
        if (answer is { IsRefused: false, Value.ToMend.Count: 0 })
        {
            Navigation.NavigateTo(Here + (_page > 1 ? $"?phan={_page}" : ""));
            return;
        }

        _refusal =
            answer.Refusal ?? new("form.mend", $"Đã nhận, nhưng còn {answer.Value.ToMend.Count} số cần xem lại; "
                + "đề nghị sửa rồi gửi lần nữa.");
        if (!answer.IsRefused) _mend = answer.Value.ToMend;
        _mine = form.Cells.DistinctBy(cell => cell.Code).ToDictionary(cell => cell.Code, cell => cell.Typed, StringComparer.Ordinal);
        await LoadAsync();
    }

    private async Task RecallAsync()
    {
        _refusal = await Forms.RecallAsync(
            Round, Area, [.. Lines.Where(line => line.State == ValueState.Submitted).Select(line => line.Indicator.Code)],
            Http.RequestAborted);
        if (_refusal is null) Navigation.NavigateTo(Here + (_page > 1 ? $"?phan={_page}" : ""));
        else await LoadAsync();
    }
}
