package cn.linli.app.demo;

import cn.linli.kernel.Actor;

/** Who has to do with surveys beyond an estate. */
record DemoCompany(Actor quality, Actor representative, Actor surveyor) {}
