using System.Diagnostics.Metrics;

namespace ThienVan.Bench;

/// <summary>How many queries the process has sent to its database, as EF Core counts them.</summary>
internal sealed class AskedQueries : IDisposable
{
    private const string Counter = "microsoft.entityframeworkcore.queries";
    private readonly MeterListener _listener;
    private long _count;

    public AskedQueries()
    {
        _listener = new()
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == Counter) listener.EnableMeasurementEvents(instrument);
            },
        };
        _listener.SetMeasurementEventCallback<long>((_, count, _, _) => _count = count);
        _listener.Start();
    }

    public long Read()
    {
        _listener.RecordObservableInstruments();
        return _count;
    }

    public void Dispose() => _listener.Dispose();
}
