call keep_in_sight('household_building');
call keep_in_sight('household_unit', 'building_id', 'household_building');
call keep_in_sight('household');
call keep_in_sight('household_occupancy', 'household_id', 'household');
call keep_in_sight('household_person');
call keep_in_sight('contact');
call keep_in_sight('household_import');
call keep_in_sight('household_import_part', 'import_id', 'household_import');
call keep_in_sight('household_import_row', 'import_id', 'household_import');
call keep_in_sight('household_import_change', 'import_id', 'household_import');

revoke update, delete, truncate on contact from linli_app;

call show_in_sight('household');
call show_in_sight('household_person');
call show_in_sight('contact');
