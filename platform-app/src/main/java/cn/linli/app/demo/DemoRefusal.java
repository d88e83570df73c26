package cn.linli.app.demo;

/** The demo does not go on as things stand, and says why. */
class DemoRefusal extends RuntimeException {

    private DemoRefusal(String chinese, String english) {
        super(chinese + " " + english);
    }

    /** The demo does not mix with the data of a real company. */
    static DemoRefusal amongRealData() {
        return new DemoRefusal(
                "这个数据库里已经有真实的数据，演示不能在上面运行：请换一个数据库，或去掉 demo 配置后启动。",
                "This database already holds a company's own data; name another database for the demo, or start without the"
                        + " profile demo.");
    }

    static DemoRefusal brokenOff() {
        return new DemoRefusal(
                "演示还没有准备完就停止了，下次启动会重新准备。", "The demo was stopped before it was ready; the next start begins anew.");
    }
}
