using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace ThienVan.Web.Tests.Shared;

/// <summary>A cable between the product and a server, which the test can pull out and put back.</summary>
internal sealed class Relay : IAsyncDisposable
{
    private readonly string _host;
    private readonly int _port;
    private readonly ConcurrentBag<Socket> _open = [];
    private TcpListener? _listener;

    public Relay(string host, int port)
    {
        (_host, _port) = (host, port);
        Join();
    }

    public int Port { get; private set; }

    public void Join()
    {
        _listener = new(IPAddress.Loopback, Port);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
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
            await far.ConnectAsync(_host, _port);
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
