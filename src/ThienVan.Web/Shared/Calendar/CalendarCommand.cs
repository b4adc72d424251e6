using System.CommandLine;
using System.Globalization;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Shared.Calendar;

/// <summary><c>thienvan calendar import FILE</c> and <c>calendar show YEAR</c>.</summary>
internal static class CalendarCommand
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static Command Create(CommandHost host) =>
        new("calendar", "Lịch làm việc: ngày nghỉ lễ, tết và ngày làm bù của từng năm.") { Import(host), Show(host) };

    private static Command Import(CommandHost host)
    {
        var file = new Argument<FileInfo>("tệp") { Description = "Tệp CSV hoặc YAML: day, kind (off|working), name, source." };
        var reason = new Option<string?>("--reason") { Description = "Lý do thay lịch của năm đã có.", HelpName = "LÝ DO" };
        var import = new Command("import", "Nạp lịch nghỉ của một hoặc nhiều năm; mỗi năm được thay trọn vẹn.") { file, reason };
        import.SetAction(async (parse, ct) =>
        {
            var read = await CalendarFile.ReadAsync(parse.GetRequiredValue(file).FullName, ct);
            foreach (var refusal in read.Refusals) CommandHost.Refuse(refusal);
            return read.Refusals.Count > 0
                ? Exit.Refused
                : await host.RunAsync((services, token) => SaveAsync(services, read.Days, parse.GetValue(reason), token), ct);
        });
        return import;
    }

    private static Command Show(CommandHost host)
    {
        var year = new Argument<int>("năm") { Description = "Năm cần xem, ví dụ 2026." };
        year.Validators.Add(result =>
        {
            if (result.Tokens is [var typed] && int.TryParse(typed.Value, CultureInfo.InvariantCulture, out var asked)
                && asked is < 1 or > 9999)
                result.AddError("Năm phải từ 1 đến 9999.");
        });
        var show = new Command("show", "In ngày nghỉ và ngày làm bù của một năm. Mã thoát 1: năm này chưa nhập lịch.") { year };
        show.SetAction((parse, ct) => host.RunOnExistingAsync((services, token) => PrintAsync(services, parse.GetValue(year), token), ct));
        return show;
    }

    private static async Task<int> SaveAsync(
        IServiceProvider services, IReadOnlyList<CalendarLine> days, string? reason, CancellationToken ct)
    {
        var result = await services.GetRequiredService<CalendarService>().ImportAsync(Actor.System("Dòng lệnh"), days, reason, ct);
        if (result.Refusal is { } refusal) return CommandHost.Refuse(refusal);
        foreach (var year in result.Value)
            Console.Out.WriteLine(
                year.Changed
                    ? $"Năm {year.Year}: {year.Days} ngày{(year.Before > 0 ? $", thay {year.Before} ngày cũ" : "")}."
                    : $"Năm {year.Year}: không có gì thay đổi."
            );
        return Exit.Ok;
    }

    private static async Task<int> PrintAsync(IServiceProvider services, int year, CancellationToken ct)
    {
        var days = await services.GetRequiredService<CalendarService>().ReadYearAsync(year, ct);
        if (days.Length == 0)
        {
            Console.Out.WriteLine(
                $"Lịch nghỉ năm {year} chưa nhập: hạn được tính theo thứ Hai đến thứ Sáu. Đề nghị chạy: thienvan calendar import TỆP");
            return Exit.Found;
        }

        foreach (var day in days)
            Console.Out.WriteLine(
                $"{FigureText.Day(day.Day)}  {day.Day.ToString("dddd", Vietnamese),-9} {(day.Kind == DayKind.Off ? "nghỉ" : "làm bù"),-7} "
                    + $"{day.Name} ({day.Source})");
        var calendar = await services.GetRequiredService<CalendarReader>().GetAsync(ct);
        var first = new DateOnly(year, 1, 1);
        var worked = calendar.WorkingDaysBetween(first, new DateOnly(year, 12, 31)) + (calendar.IsWorking(first) ? 1 : 0);
        Console.Out.WriteLine($"Cả năm {worked} ngày làm việc.");
        return Exit.Ok;
    }
}
