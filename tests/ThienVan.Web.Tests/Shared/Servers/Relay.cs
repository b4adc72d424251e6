using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace ThienVan.Web.Tests.Shared.Servers;

/// <summary>A cable between the product and its PostgreSQL server, which the test can pull out and put back.</summary>
internal sealed class Relay : IAsyncDisposable
{
    private readonly NpgsqlConnectionStringBuilder _far;
    private readonly ConcurrentBag<Socket> _open = [];
    private TcpListener? _listener;
    private int _port;

    /// <param name="connection">The database at its far end.</param>
    public Relay(string connection)
    {
        _far = new(connection);
        Join();
    }

    /// <summary>The same database, asked through the cable.</summary>
    public string ConnectionString => new NpgsqlConnectionStringBuilder(_far.ConnectionString) { Host = "127.0.0.1", Port = _port }
        .ConnectionString;

    public void Join()
    {
        _listener = new(IPAddress.Loopback, _port);
        _listener.Start();
        _port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = AcceptAsync(_listener);
    }

    /// <summary>Every connection breaks; new ones may be made.</summary>
    public void Drop()
    {
        while (_open.TryTake(out var socket)) socket.Close(timeout: 0);
    }

    /// <summary>Every connection breaks and none can be made.</summary>
    public void Cut()
    {
        _listener!.Stop();
        Drop();
    }

    public ValueTask DisposeAsync()
    {
        Cut();
        return ValueTask.CompletedTask;
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true) _ = PassAsync(await listener.AcceptSocketAsync());
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
        {
            // Cut.
        }
    }

    private async Task PassAsync(Socket near)
    {
        var far = new Socket(SocketType.Stream, ProtocolType.Tcp);
        _open.Add(near);
        _open.Add(far);
        try
        {
            await far.ConnectAsync(_far.Host!, _far.Port);
            await using var one = new NetworkStream(near);
            await using var other = new NetworkStream(far);
            await Task.WhenAny(one.CopyToAsync(other), other.CopyToAsync(one));
        }
        catch (Exception ended) when (ended is SocketException or IOException or ObjectDisposedException)
        {
            // Dropped.
        }

        near.Close();
        far.Close();
    }
}
