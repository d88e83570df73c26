package cn.linli.app.demo;

import java.util.UUID;

/** A home of the demo as the story knows it from its beginning. */
record DemoHome(UUID id, String building, String unit, int floor, String owner, String phone, boolean livedIn) {}
