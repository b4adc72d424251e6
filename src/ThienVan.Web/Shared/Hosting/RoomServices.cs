using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Shared.Hosting;

public static class RoomServices
{
    public static IServiceCollection AddRooms(this IServiceCollection services, IReadOnlyList<Room> rooms, IConfiguration configuration)
    {
        services.AddData(configuration);
        foreach (var room in rooms)
        {
            services.AddSingleton(new TableSource(room.Tables, room.BeforeSave)
            {
                Told = room.Told,
                RefuseRestored = room.RefuseRestored,
                RefuseProduction = room.RefuseProduction,
            });
            foreach (var chapter in room.Chapters) services.AddSingleton(chapter);
            room.Services(services, configuration);
        }

        return services;
    }
}
