// The parts of MapLibre GL that are used.
import { Map, setWorkerUrl, addProtocol } from "maplibre-gl";

export default { Map, setWorkerUrl, addProtocol };
