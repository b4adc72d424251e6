using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Papers;
using ThienVan.Web.Reports.Papers;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Files;
using ThienVan.Web.Shared.Things;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Reports;

/// <summary>
/// Words and figures are planted in every place where a unit types something that nobody has approved; every page, paper and export
/// is then searched as every role. What is found must lie within the reader's reach.
/// </summary>
public sealed class ReachTests(Cast cast) : IClassFixture<Cast>
{
    private const string Group = "tdp-01";
    private const string OfOffice = "";

    // Person, and the units whose words they may read; "*" is everybody's.
    public static TheoryData<string?, string[]> Readers => new()
    {
        { null, [] },
        { "vanphong", ["*"] },
        { "chutich", ["*"] },
        { "truong.kinh-te", [Cast.OwnUnit, Group] },
        { Cast.OwnUnit, [Cast.OwnUnit, Group] },
        { Cast.OtherUnit, [Cast.OtherUnit] },
        { "totruong01", [Group] },
        { "xem", [] },
        { "quantri", [] },
    };

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task Nobody_reads_what_lies_beyond_their_reach(string? person, string[] units)
    {
        var planted = await Planting.OfAsync(cast.App);
        var browser = await cast.BrowserAsync(person);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var address in planted.Addresses())
        {
            var text = await TextAsync(await browser.GetAsync(address));
            foreach (var word in planted.Words.Where(word => text.Contains(word.Text, StringComparison.OrdinalIgnoreCase)))
            {
                seen.Add(word.Text);
                (units.Contains("*") || units.Contains(word.Unit)).ShouldBeTrue($"{person} reads {word.Text} of {word.Unit} on {address}");
            }
        }

        // The search is no use where nothing is to be found.
        if (person == "vanphong") planted.Words.Select(word => word.Text).Except(seen).ShouldBeEmpty();
        else if (person == Cast.OtherUnit) seen.Count.ShouldBeGreaterThan(5);
    }

    private static async Task<string> TextAsync(HttpResponseMessage answer)
    {
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        if (bytes is not [(byte)'P', (byte)'K', ..]) return System.Net.WebUtility.HtmlDecode(Encoding.UTF8.GetString(bytes));
        await using var zip = new ZipArchive(new MemoryStream(bytes));
        var text = new StringBuilder();
        foreach (var part in zip.Entries.Where(entry => entry.Name.EndsWith(".xml", StringComparison.Ordinal)))
        {
            await using var content = await part.OpenAsync();
            text.Append((await XDocument.LoadAsync(content, LoadOptions.None, default)).Root!.Value);
        }

        return text.ToString();
    }

    private sealed record Planted(string Unit, string Text);

    /// <summary>A round full of words that only some may read.</summary>
    private sealed class Planting
    {
        private static Planting? _kept;
        private readonly List<Planted> _words = [];
        private readonly List<string> _units = [];
        private readonly List<string> _codes = [];
        private readonly List<Guid> _files = [];
        private int _next = 713_401;

        public IReadOnlyList<Planted> Words => _words;

        private Guid Round { get; init; }

        public static async Task<Planting> OfAsync(TestApp app)
        {
            if (_kept is not null) return _kept;
            var planting = new Planting { Round = await app.OpenRoundAsync() };
            await app.InScopeAsync(async services =>
            {
                var round = (await services.GetRequiredService<RoundReader>().FindAsync(planting.Round, default))!.Round;
                var db = services.GetRequiredService<AppDb>();
                planting.Plant(db, round);
                return await db.SaveChangesAsync();
            });
            return _kept = planting;
        }

        /// <summary>Every address of the house that reads, filled with what was planted.</summary>
        public IEnumerable<string> Addresses() => WhoMayOpenTests.Table.Select(row => row.Data.Item2)
            .Where(address => !address.Contains("{draft}") && !address.Contains("dang-xuat") && !address.Contains("opaque"))
            .SelectMany(Filled)
            .Concat(_codes.Select(code => $"/ho-so/report/{Round}/{code}"))
            .Concat([$"/ho-so/report/{Round}/14a/{Group}", $"/bao-cao/ky/{Round}/so-lieu/14a?to={Group}",
                $"/bao-cao/ky/{Round}/so-lieu/14a/minh-chung?to={Group}", $"/bao-cao/ky/{Round}/duyet?tt=tat-ca",
                $"/bao-cao/ky/{Round}/van-ban/bieu-chi-tieu.xlsx", $"/bao-cao/ky/{Round}/van-ban/truyen-thanh.txt",
                $"/bao-cao/ky/{Round}/van-ban/tom-tat.docx", "/tim?tim=kinmat"])
            .Concat(_files.Select(file => $"/bao-cao/minh-chung/{file}"))
            .Distinct();

        private IEnumerable<string> Filled(string address)
        {
            var here = address.Replace("00000000-0000-0000-0000-000000000001", $"{Round}").Replace("{round}", $"{Round}");
            return here.Contains($"/{Cast.OwnUnit}") ? _units.Select(unit => here.Replace($"/{Cast.OwnUnit}", $"/{unit}"))
                : here.Contains("so-lieu/14a") ? _codes.Select(code => here.Replace("14a", code))
                : [here];
        }

        private void Plant(AppDb db, Round round)
        {
            foreach (var lines in round.Lines.Where(line => line.UnitId is not null).GroupBy(line => line.UnitId!))
            {
                _units.Add(lines.Key);
                foreach (var (line, place) in lines.Where(line => !line.ByNeighbourhood).Take(3).Select((line, place) => (line, place)))
                {
                    _codes.Add(line.Code);
                    Plant(db, line, (ValueState[])[ValueState.Returned, ValueState.Draft, ValueState.Submitted], place);
                }

                foreach (var (topic, _) in UnitTexts.Topics) db.Add(Text(lines.Key, topic));
            }

            db.Add(Value(new("14a", Cast.OwnUnit), Group, ValueState.Returned, Group));
            db.Add(new PaperSectionRow
            {
                RoundId = Round,
                Key = PaperOutline.Proposals,
                Text = Word(OfOffice),
                Draft = "",
                Revision = 1,
                ChangedBy = "Văn phòng",
                ChangedAt = TestApp.Start,
            });
        }

        private void Plant(AppDb db, RoundLine line, ValueState[] states, int place)
        {
            db.Add(Value(line, Ward.Whole, states[place], line.UnitId!));
            var subject = $"report/{Round}/{line.Code}";
            var file = File(subject, line.UnitId!);
            _files.Add(file.Id);
            db.Add(file);
            db.Add(new NoteRow
            {
                Id = Guid.CreateVersion7(),
                Subject = subject,
                Text = Word(line.UnitId!),
                AuthorId = Guid.CreateVersion7(),
                AuthorName = "Thử",
                At = TestApp.Start,
            });
        }

        private ValueRow Value(RoundLine line, string area, ValueState state, string unit)
        {
            var (figure, explanation, source) = (Figure(unit), Word(unit), Word(unit));
            return new()
            {
                Id = Guid.CreateVersion7(),
                RoundId = Round,
                Code = line.Code,
                Area = area,
                UnitId = line.UnitId,
                Version = 1,
                State = state,
                Revision = 1,
                Typed = TypedCells.Write(new() { Value = $"{figure}", Explanation = explanation, Source = source }),
                Observed = new() { Value = figure },
                Explanation = explanation,
                Source = source,
                EnteredBy = "Thử",
                EnteredAt = TestApp.Start,
                ReturnedBy = state == ValueState.Returned ? "Văn phòng" : null,
                ReturnReason = state == ValueState.Returned ? Word(unit) : null,
            };
        }

        private UnitTextRow Text(string unit, string topic) => new()
        {
            RoundId = Round,
            UnitId = unit,
            Topic = topic,
            Text = Word(unit),
            Revision = 1,
            ChangedBy = "Thử",
            ChangedAt = TestApp.Start,
        };

        private AttachmentRow File(string subject, string unit) => new()
        {
            Id = Guid.CreateVersion7(),
            Subject = subject,
            UnitId = unit,
            FileName = $"{Word(unit)}.pdf",
            ContentType = "application/pdf",
            Size = 1,
            Sha256 = new string('0', 64),
            UploadedBy = "Thử",
            UploadedAt = TestApp.Start,
        };

        private string Word(string unit)
        {
            var word = $"kinmat{_next++}x";
            _words.Add(new(unit, word));
            return word;
        }

        private decimal Figure(string unit)
        {
            var figure = _next++;
            _words.Add(new(unit, FigureText.Number(figure)));
            return figure;
        }
    }
}
