using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThienVan.Web.Shared.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RegisterSortKey : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_register_item_ward_id_register_known_to_is_ended_title",
                table: "register_item");

            migrationBuilder.AddColumn<string>(
                name: "sort_key",
                table: "register_item",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "ix_register_item_ward_id_register_known_to_is_ended_sort_key",
                table: "register_item",
                columns: new[] { "ward_id", "register", "known_to", "is_ended", "sort_key" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_register_item_ward_id_register_known_to_is_ended_sort_key",
                table: "register_item");

            migrationBuilder.DropColumn(
                name: "sort_key",
                table: "register_item");

            migrationBuilder.CreateIndex(
                name: "ix_register_item_ward_id_register_known_to_is_ended_title",
                table: "register_item",
                columns: new[] { "ward_id", "register", "known_to", "is_ended", "title" });
        }
    }
}
