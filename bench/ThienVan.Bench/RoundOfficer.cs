using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ThienVan.Bench;

/// <summary>One person at one grid: mostly saves a cell, now and then opens the page anew; tries again what failed.</summary>
internal sealed partial class RoundOfficer(string group, RoundWard ward, ServedProcess server)
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = true })
    {
        BaseAddress = server.Address,
        Timeout = TimeSpan.FromSeconds(30),
    };
    private readonly Dictionary<string, int> _revisions = [];
    private readonly Random _dice = new(group.GetHashCode(StringComparison.Ordinal));
    private string _token = "";
    private int _number;

    public string Group { get; } = group;

    public List<double> Pages { get; } = [];

    public List<double> Saves { get; } = [];

    public int Failures { get; private set; }

    /// <summary>Last acknowledged figure by code.</summary>
    public Dictionary<string, string> Acknowledged { get; } = [];

    /// <summary>All saves the server acknowledged.</summary>
    public int Acknowledgements { get; private set; }

    private string Page => $"/bao-cao/ky/{ward.Round}/nhap/{Group}";

    public async Task SignInAsync()
    {
        var form = await _client.GetStringAsync("/dang-nhap");
        var fields = Hidden()
            .Matches(form)
            .Select(match =>
                (Name: NameOf().Match(match.Value).Groups["v"].Value,
                    Value: WebUtility.HtmlDecode(ValueOf().Match(match.Value).Groups["v"].Value))
            )
            .Where(field => field.Name.Length > 0)
            .GroupBy(field => field.Name)
            .ToDictionary(same => same.Key, same => same.First().Value, StringComparer.Ordinal);
        (fields["Form.Name"], fields["Form.Password"]) = (Group, RoundWard.Password);
        using var answer = await _client.PostAsync("/dang-nhap", new FormUrlEncodedContent(fields));
        if (answer.RequestMessage!.RequestUri!.AbsolutePath == "/dang-nhap")
            throw new InvalidOperationException($"{Group} could not sign in.");
        await OpenAsync();
    }

    public void Forget()
    {
        Pages.Clear();
        Saves.Clear();
        Failures = 0;
    }

    public async Task WorkAsync(CancellationToken stop)
    {
        while (await RestAsync(stop))
        {
            try
            {
                if (_dice.Next(4) == 0) await OpenAsync();
                else await SaveAsync();
            }
            catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException or JsonException)
            {
                Failures++;
            }
        }
    }

    private async Task<bool> RestAsync(CancellationToken stop)
    {
        try
        {
            await Task.Delay(TimeSpan.FromMilliseconds(1000 + _dice.Next(2000)), stop);
            return true;
        }
        catch (TaskCanceledException)
        {
            return false;
        }
    }

    private async Task OpenAsync()
    {
        var clock = Stopwatch.StartNew();
        var page = await _client.GetStringAsync(Page);
        Pages.Add(clock.Elapsed.TotalMilliseconds);
        _token = ValueOf().Match(Token().Match(page).Value).Groups["v"].Value;
    }

    private async Task SaveAsync()
    {
        var code = ward.Codes[_dice.Next(ward.Codes.Count)];
        var typed = $"{++_number}";
        var cell = new
        {
            code,
            area = Group,
            revision = _revisions.GetValueOrDefault(code),
            typed = new { value = typed, source = "Sổ của tổ" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, Page + "/luu") { Content = JsonContent.Create(new[] { cell }) };
        request.Headers.Add("RequestVerificationToken", _token);
        var clock = Stopwatch.StartNew();
        using var answer = await _client.SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();
        Saves.Add(clock.Elapsed.TotalMilliseconds);
        if (!answer.IsSuccessStatusCode) throw new HttpRequestException($"{answer.StatusCode}: {body}");
        var kept = JsonDocument.Parse(body).RootElement[0];
        if (kept.GetProperty("revision") is { ValueKind: JsonValueKind.Number } revision)
        {
            (_revisions[code], Acknowledged[code]) = (revision.GetInt32(), typed);
            Acknowledgements++;
        }
        else if (kept.GetProperty("theirRevision") is { ValueKind: JsonValueKind.Number } theirs)
        {
            // Kept although the answer was lost with the server: go on from there.
            _revisions[code] = theirs.GetInt32();
        }
        else
        {
            throw new HttpRequestException(body);
        }
    }

    [GeneratedRegex("""<input[^>]*type="hidden"[^>]*>""", RegexOptions.None, 1000)]
    private static partial Regex Hidden();

    [GeneratedRegex("""<input[^>]*name="__RequestVerificationToken"[^>]*>""", RegexOptions.None, 1000)]
    private static partial Regex Token();

    [GeneratedRegex("""name="(?<v>[^"]*)" """, RegexOptions.IgnorePatternWhitespace, 1000)]
    private static partial Regex NameOf();

    [GeneratedRegex("""value="(?<v>[^"]*)" """, RegexOptions.IgnorePatternWhitespace, 1000)]
    private static partial Regex ValueOf();
}
