-- GET pages from a file of "path<TAB>cookie" lines, one at random each time:  wrk -s get.lua URL -- FILE
local pages = {}
function init(args)
  for line in io.lines(args[1]) do
    local path, cookie = line:match("([^\t]+)\t?(.*)")
    pages[#pages + 1] = wrk.format("GET", path, cookie ~= "" and { Cookie = cookie } or nil)
  end
  math.randomseed(os.time())
end
function request() return pages[math.random(#pages)] end
