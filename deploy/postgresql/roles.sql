-- Roles of the platform on PostgreSQL; run once per cluster by an administrator, before the first migration.
-- Passwords are set separately (ALTER ROLE … PASSWORD) and never stand in a file.
--   cnap_migrator  owns the schema: DDL, migrations with data steps, backup, bulk fill (BYPASSRLS, because under
--                  FORCE ROW LEVEL SECURITY an owner's UPDATE silently touches no row)
--   cnap_app       the running program: no DDL, row-level security always on
--   cnap_ministry  reads what holds no personal data
--   cnap_audit     will append to and read the log of events
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'cnap_migrator') THEN
        CREATE ROLE cnap_migrator LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE BYPASSRLS;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'cnap_app') THEN
        CREATE ROLE cnap_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'cnap_ministry') THEN
        CREATE ROLE cnap_ministry LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'cnap_audit') THEN
        CREATE ROLE cnap_audit LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
    END IF;
END
$$;
