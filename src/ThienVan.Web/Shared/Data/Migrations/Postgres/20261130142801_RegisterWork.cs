using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThienVan.Web.Shared.Data.Migrations.Postgres
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
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "lease_by",
                table: "register_import",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "lease_until",
                table: "register_import",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "seen",
                table: "register_import",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "register_view",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "text", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    register = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    query = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
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
