using ThienVan.Web.People;

namespace ThienVan.Web.Tests.People;

public sealed class PasswordGateTests
{
    [Fact]
    public async Task Many_at_once_are_hashed_by_half_the_processors_and_all_get_their_answer()
    {
        using var gate = new PasswordGate();
        var (now, most) = (0, 0);
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => gate.RunAsync(() => Hash(i), default)));
        answers.ShouldBe(Enumerable.Range(0, 200));
        most.ShouldBeLessThanOrEqualTo(Math.Max(1, Environment.ProcessorCount / 2));

        int Hash(int i)
        {
            var here = Interlocked.Increment(ref now);
            lock (gate) most = Math.Max(most, here);
            Thread.Sleep(1);
            Interlocked.Decrement(ref now);
            return i;
        }
    }

    [Fact]
    public async Task A_hash_that_breaks_off_lets_the_next_one_in()
    {
        using var gate = new PasswordGate();
        for (var i = 0; i < 2 * Environment.ProcessorCount; i++)
            await Should.ThrowAsync<InvalidOperationException>(() => gate.RunAsync<int>(Break, default));
        (await gate.RunAsync(() => 7, default)).ShouldBe(7);

        static int Break() => throw new InvalidOperationException();
    }
}
