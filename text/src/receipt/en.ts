/** English return words. Their order is part of the phrases that people wrote down: see `receipt.ts` before changing anything. */
export const RECEIPT_EN: readonly string[] = `
acorn actor airport album almond amber anchor apple apricot april apron armchair aspen atlas august autumn backpack badger bagel baker balcony balloon
bamboo banana banjo banner barley barn barrel basil basket battery beach beak bean bear beaver bee bell bench berry bicycle birch blanket blossom blue
board boat bonnet book boot bowl box bracelet branch bread brick bridge bronze broom brown brush bubble bucket bud bugle builder bun burrow bus
butterfly button cabbage cabinet cactus cafe cake calendar camel camera camping canal canary candle candy canoe canvas canyon cape caramel cardboard
carnival carpenter carpet carrot cashew castle cedar celery cello cereal chair chalk chapter cheese cherry chess chestnut chocolate cinema cinnamon
circle circus city classroom clay cliff clock cloud clover coast coat cocoa coconut coin collar comb comet compass computer concert cookie copper coral
corn cottage cotton cracker cradle crane crayon cream cricket crystal cucumber cupboard curtain cushion daffodil daisy dancer deer denim desert desk
dew diamond diary doctor doll dolphin domino door dove dragonfly drawer dream dress driver drop drum duckling eagle earring easel east eclipse egg
elephant elevator elm emerald engine envelope equator eraser evening fairy falcon farmer feather fence fern ferry fiddle field fig finch firefly
fireplace firework fisher flag flamingo flask floor flute football forest fork fountain fox frame friday fridge friend frog frost funnel fur galaxy
game gardener garlic gate gazelle ginger giraffe glasses globe glove glue gold golf goose grape gravel green grove guest guitar gull hall hammock
hamster harp hat hazel hedgehog hello helmet heron hill hive hockey holiday honey hoop hope horizon horse house iceberg icing igloo iron island ivy
jacket jam january jar jasmine jeans jelly jigsaw joy jug juice july june jungle kangaroo kennel ketchup kettle keyboard kitchen kite kitten kiwi koala
lace ladder ladle ladybird lagoon lake lamp lantern laughter lavender leaf lemonade lesson letter library lilac lily lime linen lock lollipop lorry
lotus luck luggage lunch magazine magnet magpie mane mango maple marble march market marsh meadow medal melody melon menu milk mill mint minute mirror
mist mitten monday month moon moose morning moss mountain muffin mug museum mushroom napkin necklace nectar needle nest newspaper noodle noon north
notebook november number nurse nutmeg oak oar oasis oatmeal ocean october octopus olive omelette onion orange orbit orchard ostrich otter owl paddle
painter palace pancake panda papaya paper parade parcel park parrot parsley party pasta pastry path pavement paw peach peacock peanut pearl pebble
pedal pelican pencil penguin penny pepper petal phone piano picnic picture pie pigeon pilot pineapple pink pixel pizza planet plate plug plum pocket
poem poet polar pond pony popcorn poplar poppy porridge postcard postman potato present pudding puddle puffin pumpkin puppy purple puzzle rabbit racket
radio radish raft rainbow raincoat raisin raspberry recipe red reed reindeer ribbon rice riddle ring river road robin rock roof room root rose rowing
ruby rug ruler sailing sailor salad salt sandal sandpit sandwich satin saturday saucer savanna scarf school scone scooter screen seahorse second seed
seesaw shadow shed sheep shelf shell sherbet ship shirt shoe shop shore shorts silk silver singer skates sketch skirt skis sky sledge sleeve slide
slipper smile snail snowman soap sock sofa song soup south space sparkle sparrow spinach spiral sponge spoon spring spruce square squirrel stable
stairs stamp starfish station statue stem stencil sticker stool stork story straw stream street string sugar suitcase summer sunday sundial sunflower
sunrise sunset surprise swallow swan sweater swimming swing syrup table tadpole tailor tangerine taxi teacup teapot teddy telescope tennis tent thanks
thread ticket tile timber toast today toffee tomato torch toucan towel tower tractor train tram trophy trousers trout trumpet tuesday tulip tuna tunnel
turnip turtle twig umbrella unicorn valley vanilla vase velvet vest village vineyard violet violin waffle wagon walk wall walnut walrus watch waterfall
wave welcome well west wheat wheel whistle white wicker willow window wing winter wish wizard wombat wool word wren writer yard yarn yellow yoga yogurt
zebra zigzag zip
`.trim().split(/\s+/)
