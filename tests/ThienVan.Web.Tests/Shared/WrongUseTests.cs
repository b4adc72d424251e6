using System.CommandLine;
using ThienVan.Web.Shared.Cli;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Tests.Shared;

/// <summary>Whoever mistypes a command reads in Vietnamese what to type.</summary>
public sealed class WrongUseTests
{
    private static readonly RootCommand _root = CommandLine.Create(new CommandHost(Modules.Rooms));

    [Theory]
    [InlineData("foo --bar", "“thienvan” không có lệnh “foo”. Các lệnh: serve,", "“thienvan” không có tùy chọn “--bar”.")]
    [InlineData("plan", "Sau “thienvan plan” cần một lệnh: import, check, show, export.")]
    [InlineData("backup", "Thiếu <tệp>: Tệp sao lưu sẽ tạo")]
    [InlineData("backup a b", "“thienvan backup” không nhận thêm “b”")]
    [InlineData("serve --urls", "Sau --urls cần ghi ĐỊA CHỈ: Địa chỉ lắng nghe")]
    [InlineData("move", "Thiếu --to <NƠI ĐẾN>: PostgreSQL trống")]
    [InlineData("user add a --name b --role trum", "“trum” không dùng được cho --role; cần: chair|deputy|office")]
    [InlineData("calendar show x", "“x” không dùng được cho <năm>; cần: Năm cần xem")]
    [InlineData("calendar show 0", "Năm phải từ 1 đến 9999.")]
    [InlineData("serve --urls a --urls b", "“a b” không dùng được cho --urls; cần: ĐỊA CHỈ")]
    public void What_was_typed_wrong_is_said(string typed, params string[] said)
    {
        var faults = WrongUse.Of(_root.Parse(typed)).ToArray();
        faults.Length.ShouldBe(said.Length, string.Join('\n', faults));
        foreach (var (fault, start) in faults.Zip(said)) fault.ShouldStartWith(start);
    }

    [Theory]
    [InlineData("")]
    [InlineData("plan import")]
    [InlineData("user add")]
    public void Help_is_vietnamese(string command)
    {
        using var output = new StringWriter();
        _root.Parse($"{command} --help").Invoke(new() { Output = output }).ShouldBe(0);
        var help = output.ToString();
        help.ShouldContain($"Cách dùng:\n  thienvan{(command == "" ? "" : $" {command}")} ");
        help.ShouldContain("--help");
        foreach (var english in new[] { "Usage", "Options", "Description", "Commands", "Arguments", "Show", "REQUIRED", "[options]" })
            help.ShouldNotContain(english, Case.Sensitive);
    }

    [Fact]
    public async Task Wrong_use_ends_as_refused() => (await _root.Parse("foo --bar").RunAsync()).ShouldBe(Exit.Refused);
}
