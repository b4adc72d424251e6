using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThienVan.Web.Shared.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class People : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "people_unit",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "text", nullable: false),
                    id = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    short_name = table.Column<string>(type: "text", nullable: true),
                    @internal = table.Column<bool>(name: "internal", type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_unit", x => new { x.ward_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "people_user",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "text", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sign_in_name = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    unit_id = table.Column<string>(type: "text", nullable: true),
                    password_hash = table.Column<string>(type: "text", nullable: false),
                    security_stamp = table.Column<string>(type: "text", nullable: false),
                    failures = table.Column<int>(type: "integer", nullable: false),
                    locked_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    disabled = table.Column<bool>(type: "boolean", nullable: false),
                    demonstration = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_user", x => new { x.ward_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "people_role_grant",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "text", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false),
                    unit_id = table.Column<string>(type: "text", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_role_grant", x => new { x.ward_id, x.id });
                    table.ForeignKey(
                        name: "fk_people_role_grant_people_user_ward_id_user_id",
                        columns: x => new { x.ward_id, x.user_id },
                        principalTable: "people_user",
                        principalColumns: new[] { "ward_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_people_role_grant_ward_id_user_id",
                table: "people_role_grant",
                columns: new[] { "ward_id", "user_id" });

            migrationBuilder.CreateIndex(
                name: "ix_people_user_ward_id_sign_in_name",
                table: "people_user",
                columns: new[] { "ward_id", "sign_in_name" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "people_role_grant");

            migrationBuilder.DropTable(
                name: "people_unit");

            migrationBuilder.DropTable(
                name: "people_user");
        }
    }
}
