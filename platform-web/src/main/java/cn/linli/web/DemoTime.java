package cn.linli.web;

/** The time of the demo, for the line above every page; only the demo has one. */
@FunctionalInterface
public interface DemoTime {

    String shown();
}
