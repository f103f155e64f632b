### The pretend AWS Marketplace of the sandbox.

sandbox-aws-title = AWS Marketplace
sandbox-aws-text = 以某个 AWS 账户订阅产品，并在本站完成设置。
sandbox-aws-link = 打开模拟的 AWS Marketplace
sandbox-aws-lead = 买家在 AWS 会看到的页面。不会收取任何费用。订阅后点击“Set up your account”，即会像 AWS 那样将您带到商店。
sandbox-aws-subscribe-title = 订阅
sandbox-aws-offer-label = 产品与套餐
sandbox-aws-subscribe-button = 订阅
sandbox-aws-account-wrong = 请输入 12 位 AWS 账户号
sandbox-aws-units-wrong = 请输入不小于 1 的整数
sandbox-aws-agreements-title = 订阅列表
sandbox-aws-agreements-none = 尚无订阅。
sandbox-aws-agreements-hint = 更改后的订阅会在商店下次查询时显示：每小时一次，或在亚马逊订单中点击“立即查询 AWS”。
sandbox-aws-setup-label = 设置
sandbox-aws-change-label = 更改
sandbox-aws-change-button = 执行
sandbox-aws-renew = 再续一期
sandbox-aws-more = 增加一个单位
sandbox-aws-fewer = 减少一个单位
sandbox-aws-end = 结束订阅
sandbox-aws-trouble-label = AWS 的响应
sandbox-aws-fine = 正常
sandbox-aws-down = 无响应：服务中断（503）
sandbox-aws-throttled = 调用过多（ThrottlingException）
sandbox-aws-failing = 内部错误（500）
sandbox-aws-disabled = 不向此卖家开放（DisabledApiException）
