from django.db import migrations


class Migration(migrations.Migration):
    """What the owner makes, the app may use: also what other packages made before or make later."""

    initial = True
    dependencies = []
    operations = [
        migrations.RunSQL(
            """
            GRANT USAGE ON SCHEMA public TO spil_app, spil_functies;
            GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO spil_app;
            GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO spil_app;
            ALTER DEFAULT PRIVILEGES IN SCHEMA public
                GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO spil_app;
            ALTER DEFAULT PRIVILEGES IN SCHEMA public
                GRANT USAGE, SELECT ON SEQUENCES TO spil_app;
            """,
            migrations.RunSQL.noop,
        ),
    ]
