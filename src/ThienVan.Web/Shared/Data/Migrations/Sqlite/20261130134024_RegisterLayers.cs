using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThienVan.Web.Shared.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RegisterLayers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "register_layer",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    layer = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: false),
                    issued = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    scale = table.Column<int>(type: "INTEGER", nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    is_public = table.Column<bool>(type: "INTEGER", nullable: false),
                    ended_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    ended_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    shapes = table.Column<int>(type: "INTEGER", nullable: false),
                    area = table.Column<double>(type: "REAL", nullable: false),
                    west = table.Column<double>(type: "REAL", nullable: false),
                    south = table.Column<double>(type: "REAL", nullable: false),
                    east = table.Column<double>(type: "REAL", nullable: false),
                    north = table.Column<double>(type: "REAL", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", nullable: false),
                    reading = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    demonstration = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_layer", x => new { x.ward_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "register_layer_draft",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: true),
                    version_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_layer_draft", x => new { x.ward_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "register_layer_shape",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    version_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    wkb = table.Column<byte[]>(type: "BLOB", nullable: false),
                    west = table.Column<double>(type: "REAL", nullable: false),
                    south = table.Column<double>(type: "REAL", nullable: false),
                    east = table.Column<double>(type: "REAL", nullable: false),
                    north = table.Column<double>(type: "REAL", nullable: false),
                    area = table.Column<double>(type: "REAL", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_layer_shape", x => new { x.ward_id, x.version_id, x.number });
                });

            migrationBuilder.CreateIndex(
                name: "ix_register_layer_ward_id_layer_number",
                table: "register_layer",
                columns: new[] { "ward_id", "layer", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_register_layer_draft_ward_id_at",
                table: "register_layer_draft",
                columns: new[] { "ward_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_register_layer_shape_ward_id_version_id_code",
                table: "register_layer_shape",
                columns: new[] { "ward_id", "version_id", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_register_layer_shape_ward_id_version_id_west_east_south_north",
                table: "register_layer_shape",
                columns: new[] { "ward_id", "version_id", "west", "east", "south", "north" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "register_layer");

            migrationBuilder.DropTable(
                name: "register_layer_draft");

            migrationBuilder.DropTable(
                name: "register_layer_shape");
        }
    }
}
