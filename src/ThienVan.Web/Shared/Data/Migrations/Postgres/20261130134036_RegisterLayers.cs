using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThienVan.Web.Shared.Data.Migrations.Postgres
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
                    ward_id = table.Column<string>(type: "text", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    layer = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    document = table.Column<string>(type: "text", nullable: false),
                    issued = table.Column<DateOnly>(type: "date", nullable: false),
                    scale = table.Column<int>(type: "integer", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    source = table.Column<string>(type: "text", nullable: false),
                    is_public = table.Column<bool>(type: "boolean", nullable: false),
                    ended_id = table.Column<Guid>(type: "uuid", nullable: true),
                    ended_to = table.Column<DateOnly>(type: "date", nullable: true),
                    shapes = table.Column<int>(type: "integer", nullable: false),
                    area = table.Column<double>(type: "double precision", nullable: false),
                    west = table.Column<double>(type: "double precision", nullable: false),
                    south = table.Column<double>(type: "double precision", nullable: false),
                    east = table.Column<double>(type: "double precision", nullable: false),
                    north = table.Column<double>(type: "double precision", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    reading = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    by = table.Column<string>(type: "text", nullable: false),
                    demonstration = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_layer", x => new { x.ward_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "register_layer_draft",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "text", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: true),
                    version_id = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_layer_draft", x => new { x.ward_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "register_layer_shape",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "text", nullable: false),
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    wkb = table.Column<byte[]>(type: "bytea", nullable: false),
                    west = table.Column<double>(type: "double precision", nullable: false),
                    south = table.Column<double>(type: "double precision", nullable: false),
                    east = table.Column<double>(type: "double precision", nullable: false),
                    north = table.Column<double>(type: "double precision", nullable: false),
                    area = table.Column<double>(type: "double precision", nullable: false)
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
                name: "ix_register_layer_shape_ward_id_version_id_west_east_south_nor",
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
