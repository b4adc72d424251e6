using CsCheck;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Tests.Kernel;

public sealed class StateVerifierTests
{
    private static readonly Gen<ToldRow> Rows =
        from table in Gen.Bool.Select(first => first ? "report_value" : "people_user")
        from parts in Gen.String.List[1, 3]
        from seal in Gen.String
        select new ToldRow(table, ToldRows.Key(parts), ToldRows.Seal([("a", seal)]));

    private static readonly Gen<List<List<ToldRow>>> Histories =
        from writes in Rows.List[1, 5].List[1, 6]
        select writes.Select(write => write.DistinctBy(row => (row.Table, row.Key)).ToList()).ToList();

    [Fact]
    public void Rows_read_back_as_they_were_told() =>
        Rows.List.Sample(rows => ToldRows.Read(ToldRows.Write(rows)).SequenceEqual(rows));

    [Fact]
    public void A_state_as_told_has_no_fault() => Histories.Sample(history => Verify(history, State(history)).Length == 0);

    [Fact]
    public void A_row_changed_taken_out_or_put_in_is_named_with_the_event_that_last_told_of_it() =>
        (from history in Histories
         let state = State(history)
         from at in Gen.Int[0, state.Count - 1]
         select (history, state, at)).Sample(sample =>
    {
        var (row, seq) = (sample.state[sample.at], Last(sample.history, sample.state[sample.at]));
        var changed = row with { Seal = ToldRows.Seal([("a", "khác"), ("b", row.Seal)]) };
        Verify(sample.history, [.. sample.state.Except([row]), changed]).ShouldBe([new(StateFaultKind.Changed, changed, seq)]);
        Verify(sample.history, [.. sample.state.Except([row])]).ShouldBe([new(StateFaultKind.Removed, row, seq)]);
        var added = row with { Key = row.Key + "/thêm" };
        Verify(sample.history, [.. sample.state, added]).ShouldBe([new(StateFaultKind.Inserted, added, Seq: null)]);
    });

    [Fact]
    public void A_row_that_was_taken_away_must_not_come_back()
    {
        var row = new ToldRow("people_role_grant", "1", ToldRows.Seal([("role", "Chair")]));
        ToldRow[][] history = [[row], [row with { Seal = null }]];
        Verify(history, []).ShouldBeEmpty();
        Verify(history, [row]).ShouldBe([new(StateFaultKind.Inserted, row, Seq: null)]);
    }

    [Fact]
    public void A_seal_tells_columns_and_contents_apart_and_passes_over_empty_ones()
    {
        var seal = ToldRows.Seal([("a", "1"), ("b", "2")]);
        seal.Length.ShouldBe(32);
        ToldRows.Seal([("a", "1"), ("b", "2"), ("new", null)]).ShouldBe(seal);
        ToldRows.Seal([("a", "2"), ("b", "1")]).ShouldNotBe(seal);
        ToldRows.Seal([("a", "1b2")]).ShouldNotBe(seal);
        ToldRows.Seal([("a", "1"), ("b", "")]).ShouldNotBe(ToldRows.Seal([("a", "1")]));
    }

    [Fact]
    public void Keys_keep_their_parts_apart()
    {
        ToldRows.Key(["a/b", "c"]).ShouldNotBe(ToldRows.Key(["a", "b/c"]));
        ToldRows.Readable(new("report_unit_text", ToldRows.Key(["tổ 3", "kết quả"]), Seal: null)).ShouldBe("tổ 3/kết quả");
    }

    [Fact]
    public void A_write_without_rows_tells_nothing_and_lines_that_are_no_rows_are_passed_over()
    {
        ToldRows.Write([]).ShouldBeNull();
        ToldRows.Read(text: null).ShouldBeEmpty();
        ToldRows.Read("một dòng không phải\nplan_stamp ward 00").ShouldBe([new("plan_stamp", "ward", "00")]);
    }

    private static List<ToldRow> State(IEnumerable<IEnumerable<ToldRow>> history) =>
        [.. history.SelectMany(write => write).GroupBy(row => (row.Table, row.Key)).Select(row => row.Last())];

    private static long Last(List<List<ToldRow>> history, ToldRow row) =>
        history.FindLastIndex(write => write.Exists(told => (told.Table, told.Key) == (row.Table, row.Key))) + 1;

    private static StateFault[] Verify(IReadOnlyList<IReadOnlyCollection<ToldRow>> history, IEnumerable<ToldRow> state)
    {
        var verifier = new StateVerifier();
        for (var at = 0; at < history.Count; at++) verifier.Hear(at + 1, ToldRows.Write(history[at]));
        var seen = state.Select(verifier.See).OfType<StateFault>().ToArray();
        return [.. seen, .. verifier.Unseen().SelectMany(seq => verifier.Missing(seq, ToldRows.Write(history[(int)seq - 1])))];
    }
}
