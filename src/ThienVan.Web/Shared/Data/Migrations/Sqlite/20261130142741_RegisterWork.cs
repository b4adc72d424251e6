using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThienVan.Web.Shared.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RegisterWork : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "asked",
                table: "register_import",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "lease_by",
                table: "register_import",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "lease_until",
                table: "register_import",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "seen",
                table: "register_import",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "register_view",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    register = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    query = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_view", x => new { x.ward_id, x.id });
                });

            migrationBuilder.CreateIndex(
                name: "ix_register_view_ward_id_user_id_register_name",
                table: "register_view",
                columns: new[] { "ward_id", "user_id", "register", "name" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "register_view");

            migrationBuilder.DropColumn(
                name: "asked",
                table: "register_import");

            migrationBuilder.DropColumn(
                name: "lease_by",
                table: "register_import");

            migrationBuilder.DropColumn(
                name: "lease_until",
                table: "register_import");

            migrationBuilder.DropColumn(
                name: "seen",
                table: "register_import");
        }
    }
}
