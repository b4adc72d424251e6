using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ThienVan.Web.Shared.Data;

/// <summary>
/// Asks once more where the connection was lost before an answer came, as after a restart of the database; inside a transaction nothing
/// is asked again, for what was done in it is gone: <see cref="WriteScope"/> begins it anew.
/// </summary>
internal sealed class ReadAgain(ExecutionStrategyDependencies dependencies) : IExecutionStrategy
{
    private static readonly TimeSpan[] _pauses = [TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(250)];

    // Said no, answers are read as they come and transactions may be begun by hand.
    public bool RetriesOnFailure => false;

    private DbContext Context => dependencies.CurrentContext.Context;

    public TResult Execute<TState, TResult>(
        TState state, Func<DbContext, TState, TResult> operation, Func<DbContext, TState, ExecutionResult<TResult>>? verifySucceeded)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return operation(Context, state);
            }
            catch (Exception exception) when (MayAskAgain(attempt, exception))
            {
                Thread.Sleep(_pauses[attempt]);
            }
        }
    }

    public async Task<TResult> ExecuteAsync<TState, TResult>(
        TState state,
        Func<DbContext, TState, CancellationToken, Task<TResult>> operation,
        Func<DbContext, TState, CancellationToken, Task<ExecutionResult<TResult>>>? verifySucceeded,
        CancellationToken cancellationToken = default)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await operation(Context, state, cancellationToken);
            }
            catch (Exception exception) when (MayAskAgain(attempt, exception))
            {
                await Task.Delay(_pauses[attempt], cancellationToken);
            }
        }
    }

    private bool MayAskAgain(int attempt, Exception exception) =>
        attempt < _pauses.Length && Context.Database.CurrentTransaction is null && DatabaseAway.IsLost(exception);
}
