using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThienVan.Web.Shared.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Reporting : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "must_change_password",
                table: "people_user",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "people_identity",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    linked_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_identity", x => new { x.ward_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "people_passkey",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    credential_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    public_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sign_count = table.Column<long>(type: "INTEGER", nullable: false),
                    transports = table.Column<string>(type: "TEXT", nullable: false),
                    backup_eligible = table.Column<bool>(type: "INTEGER", nullable: false),
                    backed_up = table.Column<bool>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    used_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_passkey", x => new { x.ward_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "people_recovery_code",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    used_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_recovery_code", x => new { x.ward_id, x.user_id, x.hash });
                });

            migrationBuilder.CreateTable(
                name: "people_second_factor",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    secret = table.Column<byte[]>(type: "BLOB", nullable: true),
                    pending = table.Column<byte[]>(type: "BLOB", nullable: true),
                    last_step = table.Column<long>(type: "INTEGER", nullable: true),
                    confirmed_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_second_factor", x => new { x.ward_id, x.user_id });
                });

            migrationBuilder.CreateTable(
                name: "people_session",
                columns: table => new
                {
                    ward_id = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    way = table.Column<string>(type: "TEXT", nullable: false),
                    strong = table.Column<bool>(type: "INTEGER", nullable: false),
                    device = table.Column<string>(type: "TEXT", nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    seen_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    proof = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_session", x => new { x.ward_id, x.id });
                    table.ForeignKey(
                        name: "fk_people_session_people_user_ward_id_user_id",
                        columns: x => new { x.ward_id, x.user_id },
                        principalTable: "people_user",
                        principalColumns: new[] { "ward_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_people_identity_ward_id_user_id",
                table: "people_identity",
                columns: new[] { "ward_id", "user_id" });

            migrationBuilder.CreateIndex(
                name: "ix_people_passkey_ward_id_credential_id",
                table: "people_passkey",
                columns: new[] { "ward_id", "credential_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_people_passkey_ward_id_user_id",
                table: "people_passkey",
                columns: new[] { "ward_id", "user_id" });

            migrationBuilder.CreateIndex(
                name: "ix_people_session_ward_id_proof",
                table: "people_session",
                columns: new[] { "ward_id", "proof" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_people_session_ward_id_user_id_started_at",
                table: "people_session",
                columns: new[] { "ward_id", "user_id", "started_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "people_identity");

            migrationBuilder.DropTable(
                name: "people_passkey");

            migrationBuilder.DropTable(
                name: "people_recovery_code");

            migrationBuilder.DropTable(
                name: "people_second_factor");

            migrationBuilder.DropTable(
                name: "people_session");

            migrationBuilder.DropColumn(
                name: "must_change_password",
                table: "people_user");
        }
    }
}
