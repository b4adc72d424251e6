using CsCheck;
using ThienVan.Core.Work.Programmes;

namespace ThienVan.Core.Tests.Work.Programmes;

public sealed class LineReaderTests
{
    private static readonly LineContext s_known = new()
    {
        Unit = "kinh-te",
        Year = 2026,
        Staff = [new(Lines.Lan, "Nguyễn Thị Lan"), new(Lines.Binh, "Trần Văn Bình")],
        Units = new Dictionary<string, string>
        {
            ["uy ban mttq"] = "mat-tran",
            ["mttq"] = "mat-tran",
            ["to dan pho"] = "to-dan-pho",
            ["phong kinh te"] = "kinh-te",
        },
        Codes = new HashSet<string> { "14a", "23b", "H7" },
    };

    private static readonly Gen<ProgrammeLine> s_line =
        from money in Gen.Select(Lines.One("Ngân sách phường", "Xã hội hóa", "Ngân sách thành phố"), Gen.Int[2026, 2030],
            Gen.Int[-1, 9_999].Select(cents => cents < 0 ? (decimal?)null : cents % 7 == 0 ? cents : cents / 100m)).Array[0, 3]
        from time in Lines.One("", "30/06/2026", "quý II", "10/10 hằng năm", "hằng quý", "Tết trồng cây", "theo chỉ đạo của cấp trên")
        from person in Lines.One(null, new LinePerson(Lines.Lan, "Nguyễn Thị Lan"), new LinePerson(null, "Lê Văn Ngoài"))
        select Lines.Clear() with
        {
            Person = person,
            Time = LineTimeReader.Read(time, 2026).Value,
            Money = [.. money.DistinctBy(one => (one.Item1, one.Item2)).Select(one => new LineMoney(one.Item1, one.Item2, one.Item3))],
            Cooperating = ["mat-tran", "Hộ gia đình"],
            Serves = ["14a", "H7"],
        };

    [Fact]
    public void What_a_line_says_in_words_is_read_back_as_the_same_line() => s_line.Sample(line =>
    {
        var read = LineReader.Read(LineFields.ToType(line, id => id == "mat-tran" ? "MTTQ" : id),
            new() { Id = line.Id, Name = "" }, s_known, out var faults);
        faults.ShouldBeEmpty();
        LineFields.Of(read, id => id).ShouldBe(LineFields.Of(line, id => id));
        (read.Person, read.Answers, read.Time).ShouldBe((line.Person, line.Answers, line.Time));
        read.Money.ShouldBe(line.Money);
    });

    [Theory]
    [InlineData(LineFields.Name, " ", "programme.name_missing")]
    [InlineData(LineFields.Time, "khi rảnh", "programme.time_unreadable")]
    [InlineData(LineFields.Time, "tháng 5 - tháng 3", "programme.time_order")]
    [InlineData(LineFields.Time, "12/2025", "programme.time_before")]
    [InlineData(LineFields.Serves, "14a, 99z", "programme.code_unknown")]
    [InlineData(LineFields.Money, "Ngân sách phường: nhiều", "figure.unreadable")]
    [InlineData(LineFields.Money, "Ngân sách phường: 1.234", "figure.ambiguous")]
    [InlineData(LineFields.Money, "Ngân sách phường: -5", "programme.money_negative")]
    [InlineData(LineFields.With, "Phòng Kinh tế", "programme.cooperates_itself")]
    public void A_fault_is_told_at_its_field(string label, string typed, string code)
    {
        var words = new Dictionary<string, string?>(LineFields.ToType(Lines.Clear(), id => id)) { [label] = typed };
        LineReader.Read(words, Lines.Clear(), s_known, out var faults);
        var fault = faults.Single();
        (fault.Label, fault.Refusal.Code).ShouldBe((label, code));
    }

    [Fact]
    public void Codes_and_units_are_known_however_they_are_written()
    {
        var read = LineReader.Read(
            new Dictionary<string, string?>
            {
                [LineFields.Name] = "Trồng cây",
                [LineFields.Serves] = "14A; h7",
                [LineFields.With] = "ỦY BAN MTTQ; MTTQ\nTổ dân phố",
                [LineFields.Person] = Lines.Binh.ToString(),
            },
            Lines.Clear(), s_known, out _);
        read.Serves.ShouldBe(["14a", "H7"]);
        read.Cooperating.ShouldBe(["mat-tran", "to-dan-pho"]);
        read.Person!.Name.ShouldBe("Trần Văn Bình");
    }

    [Fact]
    public void A_person_who_left_stays_named_while_nobody_else_is_chosen()
    {
        var gone = new LinePerson(Lines.Gone, "Người đã chuyển");
        var read = LineReader.Read(
            new Dictionary<string, string?> { [LineFields.Name] = "Trồng cây", [LineFields.Person] = gone.UserId.ToString() },
            Lines.Clear() with { Person = gone }, s_known, out _);
        read.Person.ShouldBe(gone);
    }

    [Theory]
    [InlineData("Ngân sách phường: 120", "Ngân sách phường 2026: 120 triệu đồng")]
    [InlineData("Ngân sách phường năm 2027: 1200,5 triệu", "Ngân sách phường 2027: 1.200,5 triệu đồng")]
    [InlineData("Xã hội hóa", "Xã hội hóa 2026: chưa rõ số tiền")]
    [InlineData("Xã hội hóa (2028)", "Xã hội hóa 2028: chưa rõ số tiền")]
    public void Money_is_read_with_its_source_and_year(string typed, string written) =>
        MoneyText.Say(MoneyText.Read(typed, 2026).Value).ShouldBe(written);
}
