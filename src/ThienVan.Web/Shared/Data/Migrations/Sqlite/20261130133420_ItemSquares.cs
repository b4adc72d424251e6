using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThienVan.Web.Shared.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ItemSquares : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "square",
                table: "register_item",
                type: "INTEGER",
                nullable: true);

            // Rows that are there already, as PlaceGrid.Of does.
            migrationBuilder.Sql(
                "UPDATE register_item SET square = CAST((longitude + 180) / 360 * 262144 AS INTEGER) * 262144 "
                    + "+ CAST((latitude + 90) / 360 * 262144 AS INTEGER) WHERE latitude IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_register_item_ward_id_register_known_to_square_state_is_ended_latitude_longitude",
                table: "register_item",
                columns: new[] { "ward_id", "register", "known_to", "square", "state", "is_ended", "latitude", "longitude" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_register_item_ward_id_register_known_to_square_state_is_ended_latitude_longitude",
                table: "register_item");

            migrationBuilder.DropColumn(
                name: "square",
                table: "register_item");
        }
    }
}
