using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Web.Cases;
using ThienVan.Web.Cases.Sealing;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Cases;

/// <summary>A person's own key: made, opened, changed, recovered, replaced.</summary>
public sealed class KeyTests : IAsyncLifetime
{
    private const string Other = "năm con thuyền nan";
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync();

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task The_page_makes_a_key_and_shows_the_sheet_once()
    {
        var chair = await _app.SignInAsync("chutich");
        var made = await Browser.ParseAsync(await chair.SubmitFormAsync(SealLinks.Key, "tao-khoa",
            ("Form.Passphrase", TipOffice.Phrase), ("Form.Again", TipOffice.Phrase)));
        var code = made.QuerySelector("p.secret")!.TextContent;
        code.Length.ShouldBe(39);
        (await chair.ReadAsync(SealLinks.Key)).Body!.TextContent.ShouldNotContain(code);
        (await chair.SubmitFormAsync(SealLinks.Key, "doi-cum", ("Form.Old", TipOffice.Phrase),
            ("Form.Passphrase", Other), ("Form.Again", Other)))
            .Headers.Location!.PathAndQuery.ShouldStartWith(SealLinks.Key);
        (await OpensAsync(Other)).ShouldBeNull();
        (await OpensAsync(TipOffice.Phrase)).ShouldBe("seal.wrong");
    }

    [Fact]
    public async Task The_sheet_sets_another_passphrase_and_is_used_up()
    {
        var sheet = await _app.KeyAsync("chutich");
        var next = await RecoverAsync(sheet, Other);
        next.IsRefused.ShouldBeFalse();
        (await OpensAsync(Other)).ShouldBeNull();
        (await OpensAsync(TipOffice.Phrase)).ShouldBe("seal.wrong");
        (await RecoverAsync(sheet, TipOffice.Phrase)).Refusal!.Code.ShouldBe("seal.wrong_code");
        (await RecoverAsync(next.Value, TipOffice.Phrase)).IsRefused.ShouldBeFalse();
    }

    [Fact]
    public async Task Five_wrong_ones_in_a_row_wait_and_each_is_an_event()
    {
        await _app.KeyAsync("chutich");
        for (var i = 0; i < 5; i++) (await OpensAsync("sai sai sai sai")).ShouldBe("seal.wrong");
        (await OpensAsync(TipOffice.Phrase)).ShouldBe("seal.wait");
        _app.Time.Advance(TimeSpan.FromMinutes(16));
        (await OpensAsync(TipOffice.Phrase)).ShouldBeNull();
        (await _app.EventsAsync()).Count(row => row.Kind == "cases.key_refused").ShouldBe(5);
    }

    [Fact]
    public async Task A_lost_key_is_replaced_by_whoever_says_so_and_the_old_one_stays_behind()
    {
        await _app.KeyAsync("chutich");
        (await ReplaceAsync(isSure: false)).Refusal!.Code.ShouldBe("seal.unsure");
        (await ReplaceAsync(isSure: true)).IsRefused.ShouldBeFalse();
        var keys = await _app.InScopeAsync(services => services.GetRequiredService<AppDb>().Set<PersonKeyRow>().ToArrayAsync());
        keys.Count(key => key.EndedAt is null).ShouldBe(1);
        keys.Length.ShouldBe(2);
        keys.Select(key => key.Mark).ShouldBeUnique();
    }

    [Fact]
    public async Task A_key_changed_by_hand_shows_in_the_audit()
    {
        await _app.KeyAsync("chutich");
        (await FaultsAsync()).ShouldBeEmpty();
        await _app.InScopeAsync(services => services.GetRequiredService<AppDb>().Set<PersonKeyRow>()
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.PublicKey, new byte[91])));
        (await FaultsAsync()).ShouldNotBeEmpty();
    }

    private Task<IReadOnlyList<string>> FaultsAsync() => _app.InScopeAsync(async services => (IReadOnlyList<string>)
        [.. (await services.GetRequiredService<EventAudit>().VerifyAsync((_, _) => { }, default)).Messages]);

    private Task<string?> OpensAsync(string phrase) => _app.AsAsync("chutich", async services =>
        (await services.GetRequiredService<KeyBook>().OpenAsync(phrase, default)).Refusal?.Code);

    private Task<Core.Kernel.Result<string>> RecoverAsync(string code, string phrase) => _app.AsAsync("chutich", services =>
        services.GetRequiredService<KeyService>().RecoverAsync(code, phrase, phrase, default));

    private Task<Core.Kernel.Result<string>> ReplaceAsync(bool isSure) => _app.AsAsync("chutich", services =>
        services.GetRequiredService<KeyService>().ReplaceAsync(Other, Other, isSure, default));
}
