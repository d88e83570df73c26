package cn.linli.app.demo;

/** The demo does not mix with the data of a real company. */
class DemoRefusal extends RuntimeException {

    DemoRefusal() {
        super("这个数据库里已经有真实的数据，演示不能在上面运行：请换一个数据库，或去掉 demo 配置后启动。"
                + " This database already holds a company's own data; name another database for the demo, or start without"
                + " the profile demo.");
    }
}
