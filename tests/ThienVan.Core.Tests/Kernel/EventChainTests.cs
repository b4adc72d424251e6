using CsCheck;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Tests.Kernel;

public sealed class EventChainTests
{
    private static readonly Gen<EventEntry> Entries =
        from actor in Gen.Guid
        from kind in Gen.String
        from subject in Gen.String
        from reason in Gen.String.Null()
        from data in Gen.String.Null()
        select new EventEntry
        {
            WardId = "kien-an",
            Seq = 1,
            Id = actor,
            At = DateTimeOffset.UnixEpoch,
            ActorName = kind,
            Kind = kind,
            Subject = subject,
            Reason = reason,
            Data = data,
        };

    [Fact]
    public void A_chain_as_written_has_no_fault() =>
        Entries.List[0, 12].Sample(entries => Verify(Write(entries, out var head), head).Count == 0);

    [Fact]
    public void Any_row_taken_out_is_missed() =>
        Entries
            .List[1, 12]
            .SelectMany(entries => Gen.Int[0, entries.Count - 1].Select(at => (entries, at)))
            .Sample(sample =>
    {
        var rows = Write(sample.entries, out var head);
        rows.RemoveAt(sample.at);
        return Verify(rows, head)[0] is { Kind: ChainFaultKind.Removed, Seq: var seq } && seq == sample.at + 1;
    });

    [Fact]
    public void Any_two_rows_swapped_are_noticed() => Entries.List[2, 12].Sample(entries =>
    {
        var rows = Write(entries, out var head);
        (rows[0], rows[^1]) = (
            rows[^1] with
            {
                Entry = rows[^1].Entry with { Seq = 1 },
            },
            rows[0] with
            {
                Entry = rows[0].Entry with { Seq = rows.Count },
            }
        );
        return Verify(rows, head)[0] is { Kind: ChainFaultKind.Moved, Seq: 1 };
    });

    [Fact]
    public void A_row_that_fits_its_own_hash_but_not_its_neighbour_is_an_intruder()
    {
        var rows = Write([Entry("một"), Entry("hai"), Entry("ba")], out var head);
        var intruder = Entry("chen") with { Seq = 2 };
        rows[1] = new(intruder, EventChain.Genesis, EventChain.Hash(EventChain.Genesis, intruder));
        Verify(rows, head).Select(fault => (fault.Kind, fault.Seq)).ShouldBe([(ChainFaultKind.Inserted, 2), (ChainFaultKind.Inserted, 3)]);
    }

    [Fact]
    public void Columns_that_run_together_do_not_hash_alike()
    {
        var entry = Entry("a") with { Subject = "bc", Reason = null };
        var hashes = new[]
        {
            entry, entry with { Kind = "ab", Subject = "c" }, entry with { Reason = "" },
            entry with { Reason = null, Data = "" }, entry with { ActorId = Guid.Empty },
        }.Select(variant => EventChain.Hash(EventChain.Genesis, variant));
        hashes.ShouldBeUnique();
    }

    [Fact]
    public void Time_counts_to_the_microsecond_whatever_its_offset()
    {
        var entry = Entry("a") with { At = new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(7)) };
        EventChain.Hash("", entry).ShouldBe(EventChain.Hash("", entry with { At = entry.At.ToUniversalTime().AddTicks(9) }));
        EventChain.Hash("", entry).ShouldNotBe(EventChain.Hash("", entry with { At = entry.At.AddMicroseconds(1) }));
    }

    private static EventEntry Entry(string kind) => new()
    {
        WardId = "kien-an",
        Seq = 1,
        Id = Guid.Empty,
        At = DateTimeOffset.UnixEpoch,
        ActorName = "Thử",
        Kind = kind,
        Subject = "thử",
    };

    private static IReadOnlyList<ChainFault> Verify(IEnumerable<ChainedEvent> rows, ChainHead head)
    {
        var verifier = new ChainVerifier();
        return [.. rows.SelectMany(verifier.Next), .. verifier.Finish(head)];
    }

    private static List<ChainedEvent> Write(IEnumerable<EventEntry> entries, out ChainHead head)
    {
        var rows = new List<ChainedEvent>();
        head = ChainHead.Empty;
        foreach (var entry in entries)
        {
            rows.Add(EventChain.Chain(head, entry with { Seq = head.Seq + 1 }));
            head = new(rows.Count, rows[^1].Hash);
        }

        return rows;
    }
}
