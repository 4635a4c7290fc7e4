/** 256 everyday things, one a byte: easy to read aloud, hard to mistake for one another. Their order is for ever. */
export const fingerprintWordList = {
  'zh-CN': words(`
  太阳 月亮 星星 白云 雨衣 雪花 彩虹 高山 小河 大海 湖泊 沙滩 森林 草地 石头 泉水 瀑布 岛屿 沙漠 田野 山谷
  微风 露珠 晨雾 冰块 火柴 沙子 泥土 树叶 树根 种子 竹子 松树 柳树 枫叶 荷花 菊花 玫瑰 兰花 梅花 苹果 香蕉
  葡萄 西瓜 橙子 柠檬 桃子 樱桃 草莓 菠萝 核桃 花生 红枣 椰子 芒果 石榴 白菜 萝卜 土豆 番茄 冬瓜 南瓜 玉米
  大豆 蘑菇 大蒜 洋葱 生姜 辣椒 芹菜 豌豆 茄子 米饭 面条 饺子 馒头 面包 豆腐 鸡蛋 牛奶 茶叶 咖啡 蜂蜜 白糖
  食盐 酱油 饼干 蛋糕 大象 老虎 狮子 熊猫 猴子 兔子 松鼠 狐狸 骆驼 斑马 长颈鹿 小鹿 山羊 绵羊 水牛 骏马 小猫
  小狗 刺猬 海豚 鲸鱼 金鱼 螃蟹 龙虾 海星 贝壳 海龟 壁虎 蜗牛 蝴蝶 蜜蜂 蚂蚁 蜻蜓 萤火虫 燕子 麻雀 喜鹊 孔雀
  天鹅 大雁 鸽子 老鹰 鹦鹉 企鹅 公鸡 鹌鹑 猫头鹰 啄木鸟 桌子 椅子 书架 台灯 窗户 房门 钥匙 镜子 枕头 被子 地毯
  窗帘 花瓶 时钟 风扇 冰箱 茶壶 杯子 盘子 筷子 勺子 叉子 菜刀 锅盖 毛巾 肥皂 牙刷 梳子 扫帚 水桶 篮子 箱子
  铅笔 钢笔 橡皮 尺子 剪刀 胶水 画笔 信封 邮票 书包 字典 地图 日历 报纸 相机 电话 衬衫 裤子 裙子 毛衣 外套
  帽子 围巾 手套 袜子 鞋子 纽扣 腰带 眼镜 手表 戒指 口袋 汽车 火车 飞机 轮船 单车 公交 地铁 帆船 马车 气球
  火箭 桥梁 隧道 车站 码头 灯塔 钢琴 吉他 笛子 大鼓 小提琴 喇叭 铃铛 口琴 足球 篮球 排球 网球 风筝 积木 拼图
  秋千 钳子 钉子 锯子 梯子 绳子 轮子 齿轮 磁铁 医院 学校 公园 商店 餐馆 剧院 花园 农场 沙发 楼梯 屋顶 烟囱
  水井 风车 喷泉 稻草`),
  en: words(`
  sun moon star cloud raincoat snow rainbow mountain river sea lake beach forest meadow stone spring waterfall
  island desert field valley breeze dew mist ice match sand soil leaf root seed bamboo pine willow maple lotus
  daisy rose orchid plum apple banana grape melon orange lemon peach cherry berry pineapple walnut peanut date
  coconut mango pomegranate cabbage radish potato tomato gourd pumpkin corn soybean mushroom garlic onion
  ginger pepper celery pea eggplant rice noodle dumpling bun bread tofu egg milk tea coffee honey sugar salt
  sauce biscuit cake elephant tiger lion panda monkey rabbit squirrel fox camel zebra giraffe deer goat sheep
  buffalo horse cat dog hedgehog dolphin whale goldfish crab lobster starfish shell turtle gecko snail
  butterfly bee ant dragonfly firefly swallow sparrow magpie peacock swan goose pigeon eagle parrot penguin
  rooster quail owl woodpecker table chair shelf lamp window door key mirror pillow quilt carpet curtain vase
  clock fan fridge teapot cup plate chopsticks spoon fork knife lid towel soap toothbrush comb broom bucket
  basket box pencil pen eraser ruler scissors glue brush envelope stamp schoolbag dictionary map calendar
  newspaper camera telephone shirt trousers skirt sweater coat hat scarf glove sock shoe button belt glasses
  watch ring pocket car train plane ship bicycle bus subway sailboat cart balloon rocket bridge tunnel station
  harbour lighthouse piano guitar flute drum violin trumpet bell harmonica football basketball volleyball
  tennis kite blocks puzzle swing pliers nail saw ladder rope wheel gear magnet hospital school park shop
  restaurant theatre garden farm sofa stairs roof chimney well windmill fountain straw`),
};

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
