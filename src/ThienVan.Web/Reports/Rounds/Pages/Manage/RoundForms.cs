using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;

namespace ThienVan.Web.Reports.Rounds.Pages.Manage;

public sealed class OpenRoundForm
{
    public string? Definition { get; set; }
    public string? Key { get; set; }

    /// <summary>Asked for where the definition's last day is over.</summary>
    public string? Due { get; set; }
}

/// <summary>An ad hoc round as typed: what a letter asks.</summary>
public sealed class AdHocForm
{
    public string? Definition { get; set; }
    public string? Name { get; set; }
    public string? From { get; set; }
    public string? To { get; set; }
    public string? Opens { get; set; }
    public string? Due { get; set; }

    /// <summary>Empty: no late figures.</summary>
    public string? Grace { get; set; }

    /// <summary>Empty: the same day as the units.</summary>
    public string? Upward { get; set; }
    public string? Addressee { get; set; }

    public Result<AdHocOrder> Read(IReadOnlyList<AskedLine> lines)
    {
        if (DayInput.Refuse(From, To, Opens, Due, Grace, Upward) is { } unread) return unread;
        if (
            DayInput.Read(From).Day is not { } from
            || DayInput.Read(To).Day is not { } to
            || DayInput.Read(Opens).Day is not { } opens
            || DayInput.Read(Due).Day is not { } due
        )
            return new Refusal("round.ad_hoc_days", "Đề nghị chọn đủ bốn ngày: số liệu từ, đến, mở nhập và hạn gửi.");
        if (to < from) return new Refusal("round.ad_hoc_window", "Ngày cuối của số liệu phải sau ngày đầu; đề nghị "
            + "sửa một trong hai ngày.");
        return new AdHocOrder
        {
            DefinitionId = Definition ?? "",
            Name = Name ?? "",
            Window = new Period(from, to),
            Dates = new RoundDates
            {
                OpensOn = opens,
                CutOff = to,
                DueOn = due,
                GraceUntil = DayInput.Read(Grace).Day ?? due,
                UpwardDueOn = DayInput.Read(Upward).Day ?? due,
            },
            Asked = lines,
            Addressee = VietnameseText.IsBlank(Addressee) ? null : Addressee.Trim(),
        };
    }
}

/// <summary>New dates of a round as typed.</summary>
public sealed class DatesForm
{
    public string? Opens { get; set; }
    public string? Due { get; set; }
    public string? Grace { get; set; }
    public string? Upward { get; set; }
    public string? Reason { get; set; }

    public static DatesForm Of(RoundDates dates) => new()
    {
        Opens = DayInput.Write(dates.OpensOn),
        Due = DayInput.Write(dates.DueOn),
        Grace = DayInput.Write(dates.GraceUntil),
        Upward = DayInput.Write(dates.UpwardDueOn),
    };

    /// <summary>Null when a day is missing or cannot be read.</summary>
    public DateChange? Read() =>
        DayInput.Read(Opens).Day is { } opens
        && DayInput.Read(Due).Day is { } due
        && DayInput.Read(Grace).Day is { } grace
        && DayInput.Read(Upward).Day is { } upward
            ? new DateChange { OpensOn = opens, DueOn = due, GraceUntil = grace, UpwardDueOn = upward, Reason = Reason }
            : null;
}

/// <summary>An exception from the lock as typed.</summary>
public sealed class ExceptionForm
{
    public string? Unit { get; set; }
    public string? Until { get; set; }
    public string? Reason { get; set; }
}

public sealed class LockForm
{
    public string? Reason { get; set; }
}
