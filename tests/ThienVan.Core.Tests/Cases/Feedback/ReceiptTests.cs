using Shouldly;
using ThienVan.Core.Cases.Feedback;

namespace ThienVan.Core.Tests.Cases.Feedback;

public sealed class ReceiptTests
{
    private static readonly Guid _report = Guid.Parse("0190b1f0-0000-7000-8000-000000000001");

    [Fact]
    public void A_secret_reads_back_however_it_is_copied()
    {
        var random = new Random(7);
        var bytes = new byte[ReceiptSecret.Bytes];
        for (var i = 0; i < 200; i++)
        {
            random.NextBytes(bytes);
            var secret = ReceiptSecret.Of(bytes);
            secret.ShouldMatch("^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$");
            var digest = ReceiptSecret.Digest(_report, secret);
            ReceiptSecret.Opens(_report, $" {secret.ToLowerInvariant().Replace('0', 'o').Replace('1', 'l')} ", digest).ShouldBeTrue();
            ReceiptSecret.Opens(_report, secret.Replace("-", "", StringComparison.Ordinal), digest).ShouldBeTrue();
            ReceiptSecret.Opens(Guid.CreateVersion7(), secret, digest).ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("7K2M-Q9XT-4HB")]
    [InlineData("7K2M-Q9XT-4HBDX")]
    [InlineData("7K2M-Q9XT-4HBU")]
    [InlineData("７K2M-Q9XT-4HBD")]
    public void What_can_be_no_secret_opens_nothing(string? typed)
    {
        ReceiptSecret.Read(typed).ShouldBeNull();
        ReceiptSecret.Opens(_report, typed, ReceiptSecret.Digest(_report, "7K2M-Q9XT-4HBD")).ShouldBeFalse();
    }

    [Fact]
    public void Work_is_shown_for_one_ticket_alone()
    {
        var answer = Enumerable.Range(0, int.MaxValue).First(tried => WorkProof.Holds("phiếu-1", $"{tried}"));
        WorkProof.Holds("phiếu-2", $"{answer}").ShouldBeFalse();
        WorkProof.Holds("phiếu-1", null).ShouldBeFalse();
        WorkProof.Holds("phiếu-1", $"0{answer}").ShouldBeFalse();
        WorkProof.Holds("phiếu-1", "-1").ShouldBeFalse();
    }
}
