using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThienVan.Web.Shared.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class RegisterItemWindow : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<double>(
                name: "east",
                table: "register_item",
                type: "double precision",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "north",
                table: "register_item",
                type: "double precision",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "south",
                table: "register_item",
                type: "double precision",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "west",
                table: "register_item",
                type: "double precision",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "east",
                table: "register_item");

            migrationBuilder.DropColumn(
                name: "north",
                table: "register_item");

            migrationBuilder.DropColumn(
                name: "south",
                table: "register_item");

            migrationBuilder.DropColumn(
                name: "west",
                table: "register_item");
        }
    }
}
