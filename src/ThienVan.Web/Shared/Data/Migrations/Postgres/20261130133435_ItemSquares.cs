using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThienVan.Web.Shared.Data.Migrations.Postgres
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
                type: "bigint",
                nullable: true);

            // Rows that are there already, as PlaceGrid.Of does.
            migrationBuilder.Sql(
                "UPDATE register_item SET square = CAST(floor((longitude + 180) / 360 * 262144) AS bigint) * 262144 "
                    + "+ CAST(floor((latitude + 90) / 360 * 262144) AS bigint) WHERE latitude IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_register_item_ward_id_register_known_to_square_state_is_end",
                table: "register_item",
                columns: new[] { "ward_id", "register", "known_to", "square", "state", "is_ended", "latitude", "longitude" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_register_item_ward_id_register_known_to_square_state_is_end",
                table: "register_item");

            migrationBuilder.DropColumn(
                name: "square",
                table: "register_item");
        }
    }
}
