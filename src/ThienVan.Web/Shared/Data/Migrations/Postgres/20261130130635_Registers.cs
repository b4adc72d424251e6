using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThienVan.Web.Shared.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Registers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "register_cell",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "text", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    field = table.Column<string>(type: "text", nullable: false),
                    register = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    figure = table.Column<double>(type: "double precision", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_cell", x => new { x.ward_id, x.item_id, x.number, x.field });
                });

            migrationBuilder.CreateTable(
                name: "register_definition",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "text", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_definition", x => new { x.ward_id, x.code, x.version });
                });

            migrationBuilder.CreateTable(
                name: "register_heading",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "text", nullable: false),
                    register = table.Column<string>(type: "text", nullable: false),
                    heading = table.Column<string>(type: "text", nullable: false),
                    target = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_heading", x => new { x.ward_id, x.register, x.heading });
                });

            migrationBuilder.CreateTable(
                name: "register_import",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "text", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    register = table.Column<string>(type: "text", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    sheet = table.Column<string>(type: "text", nullable: true),
                    columns = table.Column<string>(type: "text", nullable: false),
                    reasons = table.Column<string>(type: "text", nullable: true),
                    converted_from = table.Column<string>(type: "text", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    by = table.Column<string>(type: "text", nullable: false),
                    added = table.Column<int>(type: "integer", nullable: false),
                    changed = table.Column<int>(type: "integer", nullable: false),
                    same = table.Column<int>(type: "integer", nullable: false),
                    refused = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_import", x => new { x.ward_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "register_item",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "text", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    register = table.Column<string>(type: "text", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    since = table.Column<DateOnly>(type: "date", nullable: true),
                    is_ended = table.Column<bool>(type: "boolean", nullable: false),
                    life = table.Column<string>(type: "text", nullable: false),
                    values = table.Column<string>(type: "text", nullable: false),
                    search = table.Column<string>(type: "text", nullable: false),
                    neighbourhood = table.Column<string>(type: "text", nullable: true),
                    latitude = table.Column<double>(type: "double precision", nullable: true),
                    longitude = table.Column<double>(type: "double precision", nullable: true),
                    known_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    known_to = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    by = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    demonstration = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_item", x => new { x.ward_id, x.item_id, x.number });
                });

            migrationBuilder.CreateIndex(
                name: "ix_register_cell_ward_id_register_field_figure",
                table: "register_cell",
                columns: new[] { "ward_id", "register", "field", "figure" });

            migrationBuilder.CreateIndex(
                name: "ix_register_cell_ward_id_register_field_text",
                table: "register_cell",
                columns: new[] { "ward_id", "register", "field", "text" });

            migrationBuilder.CreateIndex(
                name: "ix_register_import_ward_id_register",
                table: "register_import",
                columns: new[] { "ward_id", "register" });

            migrationBuilder.CreateIndex(
                name: "ix_register_item_ward_id_register_key",
                table: "register_item",
                columns: new[] { "ward_id", "register", "key" },
                unique: true,
                filter: "known_to IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_register_item_ward_id_register_known_to_is_ended_title",
                table: "register_item",
                columns: new[] { "ward_id", "register", "known_to", "is_ended", "title" });

            migrationBuilder.CreateIndex(
                name: "ix_register_item_ward_id_register_known_to_state",
                table: "register_item",
                columns: new[] { "ward_id", "register", "known_to", "state" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "register_cell");

            migrationBuilder.DropTable(
                name: "register_definition");

            migrationBuilder.DropTable(
                name: "register_heading");

            migrationBuilder.DropTable(
                name: "register_import");

            migrationBuilder.DropTable(
                name: "register_item");
        }
    }
}
